/** https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const TEXT_FORMAT = 'text/plain; version=0.0.4; charset=utf-8';

type Labels = Readonly<Record<string, string>>;

/** One metric's lines; no label of ours has a value that would need escaping. */
export interface Family {
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  /** With what follows the name, as a histogram's `_bucket`. */
  readonly samples: readonly { readonly suffix?: string; readonly labels: Labels; readonly value: number }[];
}

/** @param common labels of all samples */
export function toText(families: readonly Family[], common: Labels): string {
  const lines = families.flatMap(({ name, type, help, samples }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(({ suffix = '', labels, value }) => `${name}${suffix}{${written({ ...labels, ...common })}} ${value}`),
  ]);
  return `${lines.join('\n')}\n`;
}

const written = (labels: Labels): string => Object.entries(labels).map(([name, value]) => `${name}="${value}"`).join(',');
