import { CacheTagKind } from '#proto/cache';
import { listTags, scheduleTags, textOfTag, type ListCondition, type Tag } from './tags.ts';

/** So many tags may one answer have; Cloudflare keeps 1,000. */
const TAGS_MAX = 500;
const EVERY_ANIME = textOfTag({ case: 'every', value: CacheTagKind.ANIME }) ?? '';
const EVERYTHING = textOfTag({ case: 'every', value: CacheTagKind.EVERYTHING }) ?? '';

/** What resolvers note, while an answer is made, about how long and until which change it holds. */
export class Footprint {
  readonly #tags = new Set([EVERYTHING]);
  #until = Infinity;
  #refusal: string | undefined;
  #isBroad = false;

  /** The answer changes when this anime does, whether its id was selected or not, and whether it exists or not. */
  anime(id: string): void {
    this.#add({ case: 'animeId', value: id });
  }

  /** The answer is a list, or a count, of what meets a condition; see `listTags`. */
  list(conditions: readonly ListCondition[]): void {
    listTags(conditions).forEach((tag) => this.#add(tag));
  }

  /** The answer is a schedule from one instant until another; see `scheduleTags`. Instants in milliseconds. */
  schedule(from: number, to: number, now: number): void {
    const tags = scheduleTags(from, to, now);
    this.#isBroad ||= tags.length === 1;
    tags.forEach((tag) => this.#add(tag));
  }

  /** The answer shows this character, or that it does not exist, elsewhere than within an anime's record. */
  character(id: string): void {
    this.#add({ case: 'characterId', value: id });
    this.every(CacheTagKind.CHARACTER);
  }

  /** The answer shows this person, or that they do not exist, elsewhere than within an anime's record. */
  person(id: string): void {
    this.#add({ case: 'personId', value: id });
    this.every(CacheTagKind.PERSON);
  }

  /** The answer is of this kind as a whole: a search, a list in order of change (ANIME). */
  every(kind: CacheTagKind): void {
    this.#add({ case: 'every', value: kind });
  }

  /** Nothing has this outside id; the answer changes when something does. */
  missing(externalId: { readonly source: number; readonly id: string }): void {
    this.#add({ case: 'externalId', value: externalId });
  }

  /** The answer is no longer true at this instant, in milliseconds since 1970. */
  until(instant: number): void {
    this.#until = Math.min(this.#until, instant);
  }

  /** The answer is less than it should be: it must not be kept. */
  refuse(why: string): void {
    this.#refusal = why;
  }

  get refusal(): string | undefined {
    return this.#refusal;
  }

  /** Whole seconds from `now` for which the answer holds. */
  secondsLeft(now: number): number {
    return this.#until === Infinity ? Infinity : Math.max(0, Math.floor((this.#until - now) / 1000));
  }

  /** True when one tag stands for many: for all anime where they were too many, for all days where they are too far. */
  get isCoarse(): boolean {
    return this.#isBroad || this.#hasTooMany;
  }

  get #hasTooMany(): boolean {
    return this.#tags.size > TAGS_MAX;
  }

  get tags(): readonly string[] {
    if (!this.#hasTooMany) return [...this.#tags];
    return [EVERY_ANIME, ...[...this.#tags].filter((tag) => tag.startsWith('every:'))];
  }

  #add(tag: Tag): void {
    const text = textOfTag(tag);
    // What can't be named can't be dropped.
    if (text === undefined) this.refuse('a tag of a newer contract');
    else this.#tags.add(text);
  }
}
