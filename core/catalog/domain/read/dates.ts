import type { PartialDate } from '#proto/common';
import { dayRange } from '../../../rules/airing/evidence.ts';
import { DAY } from '../../../rules/airing/types.ts';

/** The first day that a date may mean, `YYYY-MM-DD`: 2026 is 2026-01-01. */
export const firstDay = (date: PartialDate): string => isoDay(dayRange(date).first);

/** The last day that a date may mean, `YYYY-MM-DD`: 2026-02 is 2026-02-28. */
export const lastDay = (date: PartialDate): string => isoDay(dayRange(date).last);

const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
