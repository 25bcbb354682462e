import type { AnimeFormat, RelationType, SearchDegradation, SearchQuery, Season } from './answers.gen.ts';

type Plan = NonNullable<SearchQuery['search']['plan']>;
type Condition = Plan['filters'][number];

export interface Title {
  readonly english: string | null;
  readonly romaji: string | null;
  readonly native: string | null;
}

/** The name to show first: the page is in English. */
export const titleOf = ({ english, romaji, native }: Title): string => english ?? romaji ?? native ?? 'Untitled';

const FORMATS: Record<AnimeFormat, string> = {
  TV: 'TV', TV_SHORT: 'TV short', MOVIE: 'Film', OVA: 'OVA', ONA: 'ONA', SPECIAL: 'Special', MUSIC: 'Music', PV: 'PV', CM: 'CM',
};
export const formatWords = (format: AnimeFormat | null): string | undefined => (format ? FORMATS[format] : undefined);

export const seasonWords = (season: Season): string => season.toLowerCase();

export function episodesWords(format: AnimeFormat | null, count: number | null): string | undefined {
  if (!count || (format === 'MOVIE' && count === 1)) return undefined;
  return count === 1 ? '1 episode' : `${count} episodes`;
}

/** A fact a word, those that are unknown left out. */
export const line = (...facts: readonly (string | number | null | undefined)[]): string =>
  facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' · ');

/** Why the answer is less than was asked for, as a visitor understands it. */
export const DEGRADED: Record<SearchDegradation, string> = {
  AGENT_SWITCHED_OFF: 'The operator has switched the agent off: this is direct search by meaning and words.',
  AGENT_NOT_CONFIGURED: 'This deployment has no agent: this is direct search by meaning and words.',
  AGENT_QUERY_TOO_LONG: 'The agent takes 500 characters: this is direct search by meaning and words.',
  AGENT_TIMEOUT: 'The agent did not answer in time, so something simpler did.',
  AGENT_UNREACHABLE: 'The agent, or the model that it asks, cannot be reached: something simpler answered.',
  AGENT_CIRCUIT_OPEN: 'The agent failed so often that it is left alone for some seconds: this is direct search.',
  AGENT_BAD_PLAN: 'The model made no sound plan of this, so something simpler did.',
  AGENT_REFUSED: 'The model would not plan this, so something simpler did.',
  AGENT_LIMITED: 'The agent, or its model, has been asked too often for now: something simpler answered.',
  AGENT_BACKEND_UNAVAILABLE: 'What the agent searches did not answer it: this is direct search.',
  WORDS_ONLY: 'Search by meaning is unavailable: results are by titles and words alone.',
};

/** What a plan is made of, a few words each. */
export interface PlanPart {
  readonly kind: 'about' | 'like' | 'only' | 'not' | 'order' | 'dropped';
  readonly text: string;
}

export function planParts(plan: Plan): readonly PlanPart[] {
  const { text, like, walks, filters, exclude, schedule, sort, limit, relaxed } = plan;
  const part = (kind: PlanPart['kind']) => (words: string): PlanPart => ({ kind, text: words });
  return [
    ...(text ? [`“${text}”`] : []).map(part('about')),
    ...like.map(({ title, animeId }) => (animeId ? title : `${title} (unknown here)`)).map(part('like')),
    ...walks.map(walkWords).map(part('only')),
    ...filters.map(conditionWords).map(part('only')),
    ...(schedule ? [scheduleWords(schedule)] : []).map(part('only')),
    ...exclude.map(conditionWords).map(part('not')),
    ...(sort ? [`by ${plain(sort.replace(/_DESC$/, ''))}${sort.endsWith('_DESC') ? ', highest first' : ''}`] : []).map(part('order')),
    ...(limit ? [`at most ${limit}`] : []).map(part('order')),
    ...relaxed.map(conditionWords).map(part('dropped')),
  ];
}

const SIGNS: Record<string, string> = { GT: '> ', GTE: '≥ ', LT: '< ', LTE: '≤ ', NE: 'not ', NOT_IN: 'not ' };
/** Where the contract's name is not what one would say; of those without a name the values say enough. */
const FIELDS: Record<string, string> = {
  season_year: 'year', episode_count: 'episodes', source_material: 'from', 'studios.name': 'by',
  genres: '', themes: '', demographics: '', format: '', status: '', 'tags.name': '',
};

/** "year ≥ 1990", "by Bones", "Film". */
function conditionWords({ field, operator, values }: Condition): string {
  const shown = values.map((value) => valueWords(field, value)).join(' or ');
  return [FIELDS[field] ?? plain(field), `${SIGNS[operator ?? ''] ?? ''}${shown}`].filter(Boolean).join(' ');
}

const valueWords = (field: string, value: string): string => {
  if (field === 'format' && value in FORMATS) return FORMATS[value as AnimeFormat];
  return /^[A-Z][A-Z_]+$/.test(value) ? plain(value) : value;
};

function walkWords({ from, relations, sameStudio }: Plan['walks'][number]): string {
  if (sameStudio) return `by the studio of ${from.title}`;
  return `${relations.map(plain).join(' or ') || 'related'} of ${from.title}`;
}

function scheduleWords({ firstDay, lastDay, firstTime, lastTime, timeZone }: NonNullable<Plan['schedule']>): string {
  const days = firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay}`;
  const times = firstTime || lastTime ? ` ${firstTime ?? '00:00'}–${lastTime ?? '24:00'}` : '';
  return `airs ${days}${times}, ${timeZone}`;
}

/** "SIDE_STORY", "season_year", "externalIds.source": words a person reads. */
export const plain = (name: string): string => name.replace(/\.name$/, '').replace(/[_.]/g, ' ').toLowerCase();

/** What the later of two is to the earlier one. */
export const relationWords = (type: RelationType | null): string => (!type || type === 'OTHER' ? 'related' : plain(type));
