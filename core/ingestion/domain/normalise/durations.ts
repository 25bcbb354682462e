import { quote, presentText, Unreadable } from './text.ts';

const parts: readonly [RegExp, number][] = [[/(\d+) ?h(?:r|rs|our|ours)?\b/i, 3600], [/(\d+) ?m(?:in|ins|inutes?)?\b/i, 60], [/(\d+) ?s(?:ec|ecs|econds?)?\b/i, 1]];

/**
 * The length of one episode in seconds: "24 min per ep", "2 hr 4 min", "30 sec", "1h 55m".
 *
 * @throws Unreadable
 */
export function durationSeconds(text: string | null | undefined): number | undefined {
  const value = presentText(text)?.replace(/ per ep\.?(isode)?$/i, '');
  if (presentText(value) === undefined) return undefined;
  const found = parts.flatMap(([pattern, unit]) => {
    const amount = pattern.exec(value ?? '')?.[1];
    return amount ? [Number(amount) * unit] : [];
  });
  if (found.length === 0) throw new Unreadable(`not a duration: ${quote(value ?? '')}`);
  return found.reduce((sum, seconds) => sum + seconds, 0) || undefined;
}
