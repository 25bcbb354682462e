import type { FaultResult } from './faults.ts';
import type { InjectedCrash } from './storm.ts';
import type { Verdict } from './verdict.ts';

/** How often each service died at each point, as a Markdown table. */
export function tableOf(strikes: readonly InjectedCrash[]): string {
  const rows = Map.groupBy(strikes, ({ service, point }) => `${service} | ${point.split(':')[0]}`);
  const count = (of: readonly InjectedCrash[], when: string) => of.filter(({ point, atPoint }) => atPoint && point.endsWith(when)).length;
  const lines = [...rows].sort().map(([name, of]) =>
    `| ${name} | ${count(of, ':before')} | ${count(of, ':after')} | ${of.filter(({ atPoint }) => !atPoint).length} |`);
  return ['| service | effect | killed before | killed after | killed elsewhere |', '| --- | --- | ---: | ---: | ---: |', ...lines].join('\n');
}

/** How many of the crashes that were planned came about where they were planned. */
export const reached = (strikes: readonly InjectedCrash[]): number => strikes.filter(({ atPoint }) => atPoint).length;

/** What was lost, doubled or stale, with the first of each. */
export function sumUp({ lost, doubled, stale, poison, orphans, seconds }: Verdict, letters: number): string {
  const some = (name: string, lines: readonly string[]) => [`${name}: ${lines.length}`, ...lines.slice(0, 10).map((line) => `  ${line}`)];
  return [
    ...some('lost', lost), ...some('doubled', doubled), ...some('stale', stale),
    `dead letters: ${poison}, of ${letters} that there must be for messages that can never be read`,
    `messages whose every delivery died with its process: ${orphans}, found in the dead letters and sent again`,
    `equal again ${seconds.toFixed(1)} s after the last crash`,
  ].join('\n');
}

/** Whether nothing was lost, doubled or stale, and each unreadable message is one dead letter of each consumer. */
export const isClean = ({ lost, doubled, stale, poison }: Verdict, letters: number): boolean =>
  lost.length + doubled.length + stale.length === 0 && poison === letters;

/** The table that faults other than the storm are told in. */
export const headOfFaults = `| fault | what was done | events | lost | doubled | stale | dead letters | equal again after |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |`;

export function rowOfFault(name: string, { done, events, verdict }: FaultResult): string {
  const { lost, doubled, stale, poison, orphans, seconds } = verdict;
  return `| ${[name, done, events, lost.length, doubled.length, stale.length, poison + orphans, `${seconds.toFixed(1)} s`].join(' | ')} |`;
}
