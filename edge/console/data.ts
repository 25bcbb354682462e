import { nameOfTitle } from '../schema/common.ts';

/** Asks our own GraphQL as the operator who is signed in. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Asked<Data>>;

export interface Asked<Data> {
  readonly data: Data | null;
  readonly errors: readonly { readonly message: string }[];
}

/** What is shown even when a service is unavailable. */
export interface Standing {
  readonly status: {
    readonly llmMode: 'AUTO' | 'OFF';
    readonly llmModeChangedAt: string | null;
    readonly agentCircuit: string | null;
    readonly agent: {
      readonly planner: string | null;
      readonly model: string | null;
      readonly modelCircuit: string | null;
    } | null;
    readonly catalog: {
      readonly animeCount: number;
      readonly outboxPending: number;
      readonly outboxOldestSeconds: number;
    } | null;
    readonly search: { readonly pending: number } | null;
  };
}

export interface Lag {
  readonly consumer: string;
  readonly stream: string;
  readonly pending: number;
}

export interface Letter {
  readonly sequence: string;
  readonly consumer: string;
  readonly originalSubject: string;
  readonly error: string;
  readonly deliveries: number;
  readonly failedAt: string | null;
}

export interface Review {
  readonly id: string;
  readonly kind: string | null;
  readonly reason: string;
  readonly entityIds: readonly string[];
  readonly differences: readonly {
    readonly field: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  readonly createdAt: string | null;
}

export interface Titled {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string | null;
  readonly title: { readonly english: string | null; readonly romaji: string | null; readonly native: string | null };
}

export interface Work {
  readonly operatorStatus: {
    readonly consumers: readonly Lag[];
    readonly deadLetters: number;
    readonly openReviews: number;
    readonly cache: {
      readonly since: string;
      readonly hits: number;
      readonly made: number;
      readonly notKept: number;
      readonly hitRatio: number | null;
    };
  };
  readonly deadLetters: { readonly deadLetters: readonly Letter[]; readonly totalCount: number };
  readonly reviews: { readonly reviews: readonly Review[] };
  readonly animes: { readonly edges: readonly { readonly node: Titled }[] };
}

export interface Hook {
  readonly id: string;
  readonly url: string;
  readonly state: string | null;
  readonly failure: string | null;
  readonly deadDeliveries: number;
}

/** All that the page shows. */
export interface Overview {
  readonly standing: Standing['status'] | null;
  /** Null when the catalog is away. */
  readonly work: Work | null;
  /** Null when there is no such service, or it is away. */
  readonly webhooks: readonly Hook[] | null;
  /** Names of what the reviews are about, by id. */
  readonly names: ReadonlyMap<string, string>;
}

const STANDING = `{ status {
  llmMode llmModeChangedAt agentCircuit
  agent { planner model modelCircuit }
  catalog { animeCount outboxPending outboxOldestSeconds }
  search { pending }
} }`;
const WORK = `{
  operatorStatus { consumers { consumer stream pending } deadLetters openReviews cache { since hits made notKept hitRatio } }
  deadLetters(first: 10) { totalCount deadLetters { sequence consumer originalSubject error deliveries failedAt } }
  reviews(first: 5) { reviews { id kind reason entityIds differences { field before after } createdAt } }
  animes(sort: [UPDATED_DESC], first: 8) { edges { node { id version updatedAt title { english romaji native } } } }
}`;
const WEBHOOKS = '{ webhooks { id url state failure deadDeliveries } }';

export async function readOverview(ask: Ask): Promise<Overview> {
  const [standing, work, hooks] = await Promise.all([ask<Standing>(STANDING), ask<Work>(WORK), ask<{ webhooks: readonly Hook[] }>(WEBHOOKS)]);
  const names = await readNames(ask, work.data?.reviews.reviews ?? []);
  return { standing: standing.data?.status ?? null, work: work.data, webhooks: hooks.data?.webhooks ?? null, names };
}

const ANIME = 'query ($ids: [ID!]!) { animeByIds(ids: $ids) { id version updatedAt title { english romaji native } } }';
/** As many as `animeByIds` takes, and fewer characters than a document may have aliases. */
const [ANIME_MAX, CHARACTERS_MAX] = [50, 14];

/** One call for all anime, and one for each character. A name that cannot be had is left out. */
async function readNames(ask: Ask, reviews: readonly Review[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (isCharacter: boolean, most: number) => {
    const about = reviews.filter(({ kind }) => (kind === 'DUPLICATE_CHARACTER') === isCharacter);
    return [...new Set(about.flatMap(({ entityIds }) => entityIds))].slice(0, most);
  };
  const [anime, characters] = [idsOf(false, ANIME_MAX), idsOf(true, CHARACTERS_MAX)];
  const fields = characters.map((id, at) => `c${at}: character(id: ${JSON.stringify(id)}) { character { id name } }`);
  const [titled, named] = await Promise.all([
    anime.length > 0 ? ask<{ animeByIds: (Titled | null)[] }>(ANIME, { ids: anime }) : undefined,
    fields.length > 0
      ? ask<Record<string, { character: { id: string; name: string } } | null>>(`{ ${fields.join(' ')} }`)
      : undefined,
  ]);
  return new Map([
    ...(titled?.data?.animeByIds ?? []).flatMap((one) => (one ? [[one.id, nameOfAnime(one)] as const] : [])),
    ...Object.values(named?.data ?? {}).flatMap((one) =>
      one ? [[one.character.id, one.character.name] as const] : [],
    ),
  ]);
}

export const nameOfAnime = ({ title }: Titled): string => nameOfTitle(title) ?? 'untitled';
