import { describe, expect, test } from 'vitest';
import { adultOf, type AdultEvidence } from './adult.ts';

const of = (more: Partial<AdultEvidence>) => adultOf({ statedBy: '', isOperators: false, ageRating: '', genres: [], tags: [], ...more });

describe('an anime is for adults only', () => {
  test.each<[string, Partial<AdultEvidence>, string[]]>([
    ['when somebody states it', { adult: true, statedBy: 'anilist' }, ['stated by anilist']],
    ['by its rating', { ageRating: 'RX' }, ['age rating RX']],
    ['by an explicit genre', { genres: ['Comedy', 'Hentai'] }, ['genre Hentai']],
    ['by a tag, however it is written', { tags: ['18 Restricted', 'Space'] }, ['tag 18 Restricted']],
    ['though a source says no', { adult: false, genres: ['Erotica'], ageRating: 'R_PLUS' }, ['genre Erotica']],
    ['with everything that says so', { adult: true, ageRating: 'RX', genres: ['Hentai'] }, ['stated by a source', 'age rating RX', 'genre Hentai']],
  ])('%s', (_what, evidence, expected) => expect(of(evidence)).toEqual({ adult: true, evidence: expected }));
});

test.each<[string, Partial<AdultEvidence>, string[]]>([
  ['a lower rating', { ageRating: 'R_17' }, ['age rating R_17']], ['a source that states it', { adult: false, statedBy: 'kitsu' }, ['stated by kitsu']],
])('it is not by %s', (_what, evidence, expected) => expect(of(evidence)).toEqual({ adult: false, evidence: expected }));

test('it is not known where nothing says anything; Ecchi says nothing', () => expect(of({ genres: ['Ecchi', 'Drama'], tags: ['Nudity'] })).toEqual({ evidence: [] }));

test('an operator’s word is the last, whatever else is known', () => {
  expect(of({ adult: false, isOperators: true, ageRating: 'RX', genres: ['Hentai'] })).toEqual({ adult: false, evidence: ['stated by an operator'] });
  expect(of({ adult: true, isOperators: true, ageRating: 'G' })).toEqual({ adult: true, evidence: ['stated by an operator'] });
  expect(of({ isOperators: true, ageRating: 'RX' }).adult).toBe(true);
});
