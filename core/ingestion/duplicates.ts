import { Format } from '#proto/anime';
import { Source } from '#proto/common';
import type { Reporter } from './adapters/progress.ts';
import { payloads, type Payload } from './adapters/scratch/payloads.ts';
import type { WorkStore } from './adapters/scratch/store.ts';
import { compare, keysOf, type Candidate, type DuplicateCandidate } from './domain/duplicates.ts';
import { temporaryStore } from './dry-run.ts';
import { mergeAll } from './merge-all.ts';
import type { Input } from './plan.ts';

/** Anime under one title key at most; a key with more is a word like "special" and says nothing. */
const COMMON = 20;

/** Pairs of anime that share no id and are probably one, best first within a title. Nothing is merged or published. */
export async function* findDuplicates(inputs: readonly Input[], report: Reporter, now: Date): AsyncGenerator<Candidate> {
  using store = temporaryStore(now);
  const { groups } = await mergeAll(store, inputs, report);
  const phase = report.phase('index titles', groups);
  indexTitles(store, groups, (done) => phase.update(done));
  phase.end('done');
  const seen = new Set<string>();
  for (const { key } of store.each<{ key: string }>('select key from title group by key having count(*) between 2 and ? order by key', COMMON)) {
    const outlines = store.all<{ grp: number; body: string }>('select grp, body from title join outline using (grp) where key = ? order by grp', key);
    const pairs = outlines.flatMap((a, index) => outlines.slice(index + 1).map((b) => ({ pair: `${a.grp} ${b.grp}`, a: parse(a.body), b: parse(b.body) })));
    const fresh = pairs.filter(({ pair }) => !seen.has(pair));
    fresh.forEach(({ pair }) => seen.add(pair));
    yield* fresh.flatMap(({ a, b }) => compare(a, b) ?? []).sort((a, b) => b.score - a.score);
  }
}

const parse = (body: string) => JSON.parse(body) as DuplicateCandidate;

function indexTitles(store: WorkStore, groups: number, seen: (done: number) => void): void {
  store.run('create table title (key text not null, grp int not null, primary key (key, grp)) without rowid');
  store.run('create table outline (grp integer primary key, body text not null)');
  let done = 0;
  for (const chunk of payloads(store, groups)) {
    store.transaction(() => {
      for (const payload of chunk) {
        const outline = outlineOf(payload);
        store.run('insert into outline values (?, ?)', payload.group, JSON.stringify(outline));
        for (const key of keysOf(outline)) store.run('insert or ignore into title values (?, ?)', key, payload.group);
      }
    });
    seen((done += chunk.length));
  }
}

function outlineOf({ anime }: Payload): DuplicateCandidate {
  const { romaji = '', english = '', native = '', synonyms = [] } = anime.titles ?? {};
  return {
    ids: anime.externalIds.map(({ source, id }) => `${Source[source]}:${id}`),
    sources: anime.provenance['titles']?.source.split(', ') ?? [],
    titles: [romaji, english, native, ...synonyms.map(({ text }) => text)].filter(Boolean),
    format: (Format[anime.format] ?? 'UNSPECIFIED') as DuplicateCandidate['format'],
    year: anime.startDate?.year ?? anime.seasonYear,
    episodes: anime.episodeCount,
  };
}
