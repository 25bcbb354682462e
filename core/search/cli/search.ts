import { parseArgs } from 'node:util';
import { Format } from '#proto/anime';
import { openClients, type Clients } from './clients.ts';
import { command, DATA } from './command.ts';

/** `npm run search -- "a girl in a bathhouse for spirits"`: what the index finds, as a table. */
await command(async () => {
  const options = { data: { type: 'string', default: DATA }, limit: { type: 'string', default: '10' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const query = positionals.join(' ');
  if (!query) throw new Error('usage: npm run search -- "what to search for" [--limit 10] [--data folder]');
  const clients = openClients(values.data);
  const { hits, wordsOnly } = await clients.search.search({ query, limit: Number(values.limit), explain: true });
  const names = await namesOf(
    clients,
    hits.map(({ id }) => id),
  );
  const rows = hits.map(({ id, score, arms, explanation }) => {
    return {
      ...names.get(id),
      score: score.toFixed(3),
      meaning: arms['dense']?.toFixed(2),
      text: arms['text']?.toFixed(2),
      found: explanation?.title || explanation?.terms.join(' '),
    };
  });
  console.table(rows);
  if (wordsOnly) console.log('by words alone: the embedding model is unavailable');
  return 0;
});

async function namesOf({ catalog }: Clients, ids: string[]) {
  if (ids.length === 0) return new Map<string, { title: string; format: string; year: number }>();
  const { anime } = await catalog.batchGetAnime({
    ids,
    readMask: { paths: ['id', 'titles', 'format', 'season_year'] },
  });
  return new Map(
    anime.map(({ id, titles, format, seasonYear }) => {
      const title = titles?.english || titles?.romaji || titles?.native || id;
      return [id, { title, format: Format[format] ?? String(format), year: seasonYear }];
    }),
  );
}
