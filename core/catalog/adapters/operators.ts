import type { Anime } from '#proto/anime';
import { sourcesOf } from '../domain/provenance.ts';
import { recordFields } from './contract.ts';

/** The source by which operators bring in records of their own. */
const OPERATORS_SOURCE = 'contract-json';
/** They are combined or derived, so an operator cannot pin them. */
const NOBODYS = new Set(['external_ids', 'provenance', 'attributions', '(unknown)']);
/** Under one name in the provenance: a season is of one year. */
const PROVENANCE: Readonly<Record<string, string>> = { season_year: 'season', is_adult: 'adult' };
/** Lists of which each value has its own last word: only those that operators alone have filled are known to be theirs. */
const BY_VALUE = new Set(['episodes', 'statistics']);

/** Whether an operator asks for it, rather than a source: `operator`, `operator:ann`. */
export const isOperator = (source: string): boolean => source === 'operator' || source.startsWith('operator:');

/** The fields of a record that an operator says: all of a record of its own, and of a merged one those that are its. */
export function operatorsFields(record: Anime, producer: string): string[] {
  const said = recordFields.filter((field) => !NOBODYS.has(field.name) && field.isSet(record)).map(({ name }) => name);
  return isOperator(producer) ? said : said.filter((name) => isFromOperator(record, name));
}

function isFromOperator(record: Anime, name: string): boolean {
  const key = (PROVENANCE[name] ?? name).replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const sources = sourcesOf(record, key);
  return BY_VALUE.has(name) ? sources.length === 1 && sources[0] === OPERATORS_SOURCE : sources.includes(OPERATORS_SOURCE);
}
