import type { PartialDate } from '#proto/common';

/** The first day that a date may mean, `YYYY-MM-DD`: 2026 is 2026-01-01. */
export const firstDay = (date: PartialDate): string => isoDay(date.year, date.month || 1, date.day || 1);

/** The last day that a date may mean, `YYYY-MM-DD`: 2026-02 is 2026-02-28. */
export const lastDay = (date: PartialDate): string => isoDay(date.year, date.month || 12, date.day || 31);

/** A day that its month lacks counts as the month's last. */
function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(day, daysIn(year, month)), 2)}`;
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
