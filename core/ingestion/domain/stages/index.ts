import type { Anime } from '#proto/anime';
import { characters } from './characters.ts';
import { episodes } from './episodes.ts';
import { metadata } from './metadata.ts';
import { relationships } from './relationships.ts';
import type { Stage } from './stage.ts';
import { statistics } from './statistics.ts';

export type StageName = 'metadata' | 'episodes' | 'relationships' | 'statistics' | 'characters';

/** The five stages in their order, with the fields that are theirs; those of no stage are the first's. */
export const stages: readonly { readonly name: StageName; readonly fields: readonly (keyof Anime)[]; readonly run: Stage }[] = [
  { name: 'metadata', fields: [], run: metadata },
  { name: 'episodes', fields: ['episodes'], run: episodes },
  { name: 'relationships', fields: ['relations', 'manga'], run: relationships },
  { name: 'statistics', fields: ['statistics', 'score'], run: statistics },
  { name: 'characters', fields: ['characters'], run: characters },
];
