import { createClient, createRouterTransport } from '@connectrpc/connect';
import { expect, test } from 'vitest';
import { CatalogReadService } from '#proto/catalog';
import { Facet } from '#proto/filter';
import { CatalogVocabulary } from './vocabulary.ts';

/** A catalog that answers each time with the next of these; undefined is one that is away. */
function catalogOf(...answers: readonly (readonly string[] | undefined)[]) {
  let asked = 0;
  const transport = createRouterTransport((router) => router.service(CatalogReadService, {
    getFacets: () => {
      const genres = answers[Math.min(asked++, answers.length - 1)];
      if (!genres) throw new Error('away');
      return { facets: [{ facet: Facet.GENRE, values: genres.map((value) => ({ value, count: 1n })) }] };
    },
  }));
  return createClient(CatalogReadService, transport);
}

/** Follows through so many pauses. @returns how long they were, and which genres were known in each */
async function followed(vocabulary: CatalogVocabulary, times: number) {
  const [stop, pauses, known, faults] = [new AbortController(), [] as number[], [] as string[], [] as unknown[]];
  const pause = async (ms: number) => {
    pauses.push(ms);
    known.push([...vocabulary.current().byName.keys()].join(' '));
    if (pauses.length === times) stop.abort();
  };
  await vocabulary.follow(stop.signal, pause, (fault) => faults.push(fault));
  return { pauses, known, faults };
}

test('labels of a catalog that fills up are known soon after it has them, and asked for ever more seldom', async () => {
  const vocabulary = new CatalogVocabulary(catalogOf([], [], ['Action'], ['Action', 'Mecha']));
  const { pauses, known } = await followed(vocabulary, 30);
  expect(known.slice(0, 4)).toEqual(['', '', 'action', 'action mecha']);
  expect(pauses.slice(0, 5)).toEqual([2_000, 2_000, 2_000, 3_000, 4_500]);
  expect(pauses.at(-1)).toBe(600_000);
});

test('while the catalog is away what was known stays, and is asked for again', async () => {
  const vocabulary = new CatalogVocabulary(catalogOf(['Action'], undefined, ['Drama']));
  const { known, faults } = await followed(vocabulary, 3);
  expect(known).toEqual(['action', 'action', 'drama']);
  expect(faults).toHaveLength(1);
});
