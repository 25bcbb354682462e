import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Source } from '#proto/common';
import type { Reading, SourcePort } from '../../domain/source.ts';
import { completing, idRecord, idsOf } from './id-list.ts';

const name = 'arm';
const ATTRIBUTION = 'arm (MIT), https://github.com/kawaiioverflow/arm';
const require = createRequire(import.meta.url);
const file = () => require.resolve('@kawaiioverflow/arm/arm.json');

interface Row {
  readonly mal_id?: number;
  readonly anilist_id?: number;
  readonly annict_id?: number;
  readonly syobocal_tid?: number;
}

/** The npm package @kawaiioverflow/arm: ids on MyAnimeList, AniList, Annict and Syobocal. */
export const arm: SourcePort = {
  name,
  description: 'ids on MyAnimeList, AniList, Annict and Syobocal for what other sources know (npm @kawaiioverflow/arm)',
  policy: { licence: 'MIT', terms: 'https://github.com/kawaiioverflow/arm', attribution: ATTRIBUTION, rateLimit: 'none: a package', redistribution: 'allowed' },
  input: 'none',
  completes: true,
  read: (options) => completing(options, readRows()),
  fingerprint: () => Promise.resolve(createHash('sha256').update(readFileSync(file())).digest('hex')),
};

 
async function* readRows(): AsyncGenerator<Reading> {
  for (const [index, row] of (JSON.parse(readFileSync(file(), 'utf8')) as Row[]).entries()) {
    const ids = [...idsOf(Source.MAL, row.mal_id), ...idsOf(Source.ANILIST, row.anilist_id), ...idsOf(Source.ANNICT, row.annict_id)];
    // A Syobocal id is a programme's, which several seasons may share: it is no identity.
    const links = idsOf(Source.UNSPECIFIED, row.syobocal_tid).map(({ id }) => ({ site: 'Syobocal', url: `https://cal.syoboi.jp/tid/${id}`, id }));
    const record = idRecord(ATTRIBUTION, ids, links);
    if (record) yield { record: { source: name, place: `entry ${index + 1}`, ...record } };
  }
}
