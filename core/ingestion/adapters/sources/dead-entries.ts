import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Source } from '#proto/common';
import type { Reading, ReadOptions, SourcePort } from '../../domain/source.ts';
import { UsageError } from '../../options.ts';
import { fileFingerprint } from '../files/open.ts';
import { wrongFormat } from '../files/recognise.ts';

const name = 'dead-entries';
const DeadEntries = z.object({ deadEntries: z.array(z.union([z.string(), z.number()])) });
/** The files are named for the platform whose ids they hold. */
const platforms: readonly [RegExp, Source][] = [
  [/my-?anime-?list|\bmal\b/i, Source.MAL], [/anilist/i, Source.ANILIST], [/anidb/i, Source.ANIDB], [/kitsu/i, Source.KITSU], [/anime-?planet/i, Source.ANIME_PLANET],
  [/anisearch/i, Source.ANISEARCH], [/livechart/i, Source.LIVECHART], [/notify/i, Source.NOTIFY], [/simkl/i, Source.SIMKL], [/animecountdown/i, Source.ANIMECOUNTDOWN],
  [/animenewsnetwork/i, Source.ANN],
];

/** manami-project's `dead-entries/PLATFORM-minified.json`: ids that a platform has deleted. They are taken out of all records. */
export const deadEntries: SourcePort = {
  name,
  description: 'ids that a platform has deleted, to be taken out: dead-entries/PLATFORM.json of anime-offline-database',
  policy: {
    licence: 'ODbL 1.0 with DbCL 1.0', terms: 'https://github.com/manami-project/anime-offline-database', attribution: '',
    rateLimit: 'none: a file', redistribution: 'allowed',
  },
  input: 'file',
  read: readDead,
  fingerprint: fileFingerprint,
};

 
async function* readDead({ path }: ReadOptions): AsyncGenerator<Reading> {
  const text = readFileSync(path, 'utf8');
  const { data } = DeadEntries.safeParse(parsed(text));
  if (!data) throw wrongFormat(name, path, text);
  const platform = platforms.find(([pattern]) => pattern.test(basename(path)))?.[1];
  if (!platform) throw new UsageError(`--source ${name}: the file's name must say whose ids they are, for example myanimelist.json: ${basename(path)}`);
  for (const id of data.deadEntries) yield { dead: { platform, id: String(id) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
