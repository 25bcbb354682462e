import type { Client } from '@connectrpc/connect';
import type { CatalogReadService } from '#proto/catalog';
import { Facet } from '#proto/filter';
import { NO_VOCABULARY, vocabularyOf, type Label, type Vocabulary } from '../domain/labels.ts';

/** Free-text fields of which the catalog can say what they hold. */
const FIELDS: ReadonlyMap<Facet, string> = new Map([
  [Facet.GENRE, 'genres'], [Facet.THEME, 'themes'], [Facet.DEMOGRAPHIC, 'demographics'], [Facet.TAG, 'tags.name'],
  [Facet.STUDIO, 'studios.name'], [Facet.STREAMING_SITE, 'streaming.site'],
]);
const MOST_VALUES = 1_000;
/** Labels come and go with releases, not with requests. */
const FRESH_MS = 600_000;
/** Letters, digits and the marks of names. Sources write the labels, and the prompt quotes them. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,'’&+()/!:-]{1,60}$/u;

/** What the catalog's free-text fields hold, as of some minutes ago. Answers at once; before the first load, empty. */
export class CatalogVocabulary {
  readonly #client: Client<typeof CatalogReadService>;
  readonly #now: () => number;
  #known: Vocabulary = NO_VOCABULARY;
  #loadedAt = -Infinity;
  #loading: Promise<void> | undefined;

  /** @param now milliseconds since 1970 */
  constructor(client: Client<typeof CatalogReadService>, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  /** What is known now; what is old is loaded again behind the caller's back. */
  current(): Vocabulary {
    if (this.#now() - this.#loadedAt > FRESH_MS) void this.load().catch(() => undefined);
    return this.#known;
  }

  /** Rejects when the catalog does not answer; what was known stays. */
  load(): Promise<void> {
    this.#loading ??= this.#read().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #read(): Promise<void> {
    const { facets } = await this.#client.getFacets({ facets: [...FIELDS.keys()], limit: MOST_VALUES });
    const labels = facets.flatMap(({ facet, values }) =>
      values.filter(({ value }) => PLAIN.test(value)).map(({ value, count }): Label => ({ field: FIELDS.get(facet) ?? '', value, count: Number(count) })));
    if (labels.length > 0) this.#known = vocabularyOf([...new Set(labels.map(({ field }) => field))], labels);
    // An empty catalog is asked again soon.
    this.#loadedAt = labels.length > 0 ? this.#now() : -Infinity;
  }
}
