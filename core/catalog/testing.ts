import { create } from '@bufbuild/protobuf';
import { AnimeSchema, Format, Status, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import type { Committed } from './domain/record.ts';

/** On air, with two episodes said to be and one known. */
export const bebop = () => create(AnimeSchema, {
  titles: { romaji: 'Cowboy Bebop' },
  externalIds: [{ source: Source.MAL, id: '1' }],
  format: Format.TV,
  status: Status.RELEASING,
  synopsis: 'Bounty hunters.',
  episodeCount: 2,
  episodes: [{ number: 1, title: 'Asteroid Blues' }],
});
/** As the database has it since the instant 100. */
export const committed = (record: Anime, more: Partial<Committed> = {}): Committed =>
  ({ id: 'a', version: 3n, record, payloadHash: 'h1', deleted: false, times: { '*': 100 }, ...more });
