import { create } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { PartialDateSchema } from '#proto/common';
import { firstDay, lastDay } from './dates.ts';

test.each([
  ['a year', [2026, 0, 0], '2026-01-01', '2026-12-31'],
  ['a month', [2026, 4, 0], '2026-04-01', '2026-04-30'],
  ['a day', [2026, 4, 5], '2026-04-05', '2026-04-05'],
  ['February', [2026, 2, 0], '2026-02-01', '2026-02-28'],
  ['February of a leap year', [2028, 2, 0], '2028-02-01', '2028-02-29'],
  ['February of a century', [1900, 2, 0], '1900-02-01', '1900-02-28'],
  ['February of the fourth century', [2000, 2, 0], '2000-02-01', '2000-02-29'],
  ['a day that its month lacks', [2026, 6, 31], '2026-06-30', '2026-06-30'],
  ['a long month', [2026, 10, 0], '2026-10-01', '2026-10-31'],
  ['a year before printing', [987, 0, 0], '0987-01-01', '0987-12-31'],
])('%s means its first day and its last', (_what, [year, month, day], first, last) => {
  const date = create(PartialDateSchema, { year, month, day });
  expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
});
