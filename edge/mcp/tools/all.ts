import type { Tool } from '../tool.ts';
import { anime } from './anime.ts';
import { changes } from './changes.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { season } from './season.ts';
import { watchOrder } from './watch-order.ts';

export const TOOLS: readonly Tool[] = [search, anime, season, schedule, watchOrder, changes];
