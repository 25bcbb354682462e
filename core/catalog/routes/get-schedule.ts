import { timestampMs } from '@bufbuild/protobuf/wkt';
import type { ServiceImpl } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { findSchedule } from '../adapters/lists/schedule.ts';
import { checkMask, refused, type RouteContext } from './context.ts';

/** What airs between two instants, and the anime that do. */
export const getSchedule =
  ({ reader, sql }: RouteContext): ServiceImpl<typeof CatalogReadService>['getSchedule'] =>
  async ({ from, to, streamingSite, readMask }) => {
    const mask = checkMask(readMask);
    const window = { from: from ? timestampMs(from) : 0, to: to ? timestampMs(to) : 0 };
    const slots = await findSchedule(sql, { ...window, site: streamingSite, now: reader.now() }).catch(refused);
    return { slots, anime: await reader.findByIds([...new Set(slots.map(({ animeId }) => animeId))], mask) };
  };
