import { create } from '@bufbuild/protobuf';
import { FieldMaskSchema } from '@bufbuild/protobuf/wkt';
import type { Sql } from 'postgres';
import { Precision } from '#proto/common';
import { InvalidRequest } from '../adapters/lists/compose.ts';
import { findSchedule } from '../adapters/lists/schedule.ts';
import type { CatalogReader } from '../adapters/reader.ts';
import { query } from '../adapters/statements.ts';
import { isUuid } from '../domain/read/cursor.ts';
import { AIRING_FIELDS, presentAiring, presentCommitted } from './present.ts';
import { scalars } from './scalars.ts';

export interface Sources {
  readonly reader: CatalogReader;
  readonly sql: Sql<{ bigint: bigint }>;
}

interface Airing {
  readonly statusIn: readonly string[];
  readonly lapsed: boolean;
  readonly finishedSince?: Date | null;
  readonly first: number;
  readonly after?: string | null;
}

const airingMask = create(FieldMaskSchema, { paths: AIRING_FIELDS });
const NIL = '00000000-0000-0000-0000-000000000000';

/** The queries: each reads its anime in one batch, whatever their number. */
export const resolversOf = ({ reader, sql }: Sources) => ({
  ...scalars,
  Query: {
    async broadcastSchedule(_root: unknown, { from, to, streamingSite }: { from: Date; to: Date; streamingSite?: string | null }) {
      const slots = await findSchedule(sql, { from: from.getTime(), to: to.getTime(), site: streamingSite ?? '', now: reader.now() });
      return slots.map(({ animeId, airsAt, episodeNumber, precision }) => ({ animeId, airsAt, episodeNumber: episodeNumber || null, precision: Precision[precision] }));
    },
    async airingAnime(_root: unknown, { statusIn, lapsed, finishedSince, first, after }: Airing) {
      if (first < 1 || first > 1000) throw new InvalidRequest('first: not 1–1,000');
      const rows = await query(sql, 'list_airing', [statusIn, finishedSince ?? null, checkedId('after', after ?? NIL), first, new Date(reader.now()), lapsed]);
      const anime = await reader.findByIds(rows.map(({ id }) => id), airingMask);
      return anime.map((record) => presentAiring(record, reader.now()));
    },
    async committedAnime(_root: unknown, { ids }: { ids: readonly string[] }) {
      if (ids.length > 500) throw new InvalidRequest('ids: more than 500');
      return (await reader.findCommitted(ids.map((id) => checkedId('ids', id)))).map(presentCommitted);
    },
  },
});

/** What a list of objects is asked for together. */
export const loadersOf = ({ reader }: Sources) => ({
  Slot: {
    async anime(queries: readonly { readonly obj: { readonly animeId: string } }[]) {
      const ids = [...new Set(queries.map(({ obj }) => obj.animeId))];
      const byId = new Map((await reader.findByIds(ids, airingMask)).map((record) => [record.id, presentAiring(record, reader.now())]));
      return queries.map(({ obj }) => byId.get(obj.animeId) ?? null);
    },
  },
});

function checkedId(argument: string, id: string): string {
  if (!isUuid(id)) throw new InvalidRequest(`${argument}: not a UUID: ${JSON.stringify(id)}`);
  return id;
}
