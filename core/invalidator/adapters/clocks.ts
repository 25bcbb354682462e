import { Format, Status } from '#proto/anime';
import { Precision } from '#proto/common';
import { zones } from '#platform/zones';
import type { Clocks } from '../domain/airing.ts';

const nameIn = (names: Readonly<Record<number, string>>) => (value: number): string => (value === 0 ? '' : (names[value] ?? String(value)));

/** What schedules depend on: the machine's zones and the contract's names. */
export const clocks: Clocks = { zones, names: { status: nameIn(Status), format: nameIn(Format), day: Precision.DAY } };
