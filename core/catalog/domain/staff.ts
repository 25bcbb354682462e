import type { StaffCredit } from '#proto/anime';
import { nameKey } from './names.ts';
import { unionOfIds } from './record.ts';
import { overlay } from './overlay.ts';

/** What tells a credit apart: the job, and who has it, by name in whatever order its words are. */
export const creditKey = ({ name, role }: StaffCredit): string => `${nameKey(role)}|${nameKey(name)}`;

/** Credits that are known with those that are said; one that is known is filled in, under one key each. */
export function addStaff(known: readonly StaffCredit[], said: readonly StaffCredit[]): StaffCredit[] {
  const made: StaffCredit[] = [];
  const byKey = new Map<string, number>();
  for (const credit of [...known, ...said]) {
    const keys = [creditKey(credit), ...credit.externalIds.map(({ source, id }) => `${nameKey(credit.role)}|${source}:${id}`)];
    const place = keys.map((key) => byKey.get(key)).find((at) => at !== undefined) ?? made.length;
    const before = made[place];
    made[place] = before ? { ...overlay(credit, before), externalIds: unionOfIds(before.externalIds, credit.externalIds) } : credit;
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, place);
  }
  return made;
}
