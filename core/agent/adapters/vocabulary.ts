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
/**
 * How long labels are good for: they come and go with releases, not with requests. But a catalog that fills up has others
 * every second, so at first they are asked for often, and then half as often again each time.
 */
const FRESH_MS = { first: 2_000, growth: 1.5, longest: 600_000 };
/** Letters, digits and the marks of names. Sources write the labels, and the prompt quotes them. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,'’&+()/!:-]{1,60}$/u;

/** What the catalog's free-text fields hold, as of some minutes ago; before the first load, nothing. */
export class CatalogVocabulary {
  readonly #client: Client<typeof CatalogReadService>;
  #known: Vocabulary = NO_VOCABULARY;
  #loading: Promise<void> | undefined;

  constructor(client: Client<typeof CatalogReadService>) {
    this.#client = client;
  }

  current(): Vocabulary {
    return this.#known;
  }

  /**
   * Keeps it up to date until the signal.
   *
   * @param pause resolves after so many milliseconds, or on the signal
   * @param say is told why the catalog gave no labels
   */
  async follow(signal: AbortSignal, pause: (ms: number) => Promise<unknown>, onError: (error: unknown) => void): Promise<void> {
    for (let fresh = FRESH_MS.first; !signal.aborted; ) {
      await this.load().catch(onError);
      await pause(fresh);
      if (this.#known !== NO_VOCABULARY) fresh = Math.min(fresh * FRESH_MS.growth, FRESH_MS.longest);
    }
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
  }
}
