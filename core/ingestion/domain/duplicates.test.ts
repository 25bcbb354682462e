import { describe, expect, test } from 'vitest';
import { compare, keysOf, type DuplicateCandidate } from './duplicates.ts';
import { Grouping, platforms } from './group.ts';
import { byPrecedence, rankOf } from './precedence.ts';
import { refusalOf } from './source.ts';

const outline = (more: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({ ids: ['MAL:1'], sources: ['a'], titles: ['Trigun'], format: 'TV', year: 1998, episodes: 26, ...more });
const other = (more: Partial<DuplicateCandidate> = {}) => outline({ ids: ['KITSU:9'], ...more });
const score = (a: Partial<DuplicateCandidate>, b: Partial<DuplicateCandidate>) => compare(outline(a), other(b))?.score;

describe('two anime with a title in common are probably one', () => {
  test('the more so the more agrees, and what that is is said', () => {
    expect(compare(outline(), other({ titles: ['TRIGUN!'] }))).toMatchObject({ score: 1, evidence: ['title trigun', 'year 1998', 'format TV', '26 episodes'] });
    expect([score({}, { year: 0 }), score({}, { format: 'UNSPECIFIED' }), score({}, { episodes: undefined })]).toEqual([0.75, 0.85, 0.9]);
    expect([score({ year: 0 }, { year: 0 }), score({ format: 'UNSPECIFIED' }, { format: 'UNSPECIFIED' }), score({ episodes: 0 }, { episodes: 0 })]).toEqual([0.75, 0.85, 0.9]);
  });

  test('also when they start around New Year, or platforms tell their formats apart differently', () => {
    expect([score({}, { year: 1999 }), score({ year: 1999 }, {}), score({}, { format: 'ONA' }), score({ format: 'SPECIAL' }, { format: 'OVA' })]).toEqual([0.75, 0.75, 0.85, 0.85]);
  });

  test.each<[string, Partial<DuplicateCandidate>]>([
    ['no title in common', { titles: ['Monster'] }], ['years apart', { year: 2000 }], ['years apart', { year: 1996 }], ['other formats', { format: 'MOVIE' }], ['other lengths', { episodes: 13 }],
    ['two ids of one platform', { ids: ['KITSU:9', 'MAL:2'] }], ['a title that is too short to say anything', { titles: ['X'] }],
  ])('but not with %s', (_why, more) => expect(compare(outline({ titles: ['Trigun', 'X'] }), other(more))).toBeUndefined());

  test('but not for a short title alone', () => {
    expect(compare(outline({ titles: ['K!'] }), other({ titles: ['K!'] }))).toBeUndefined();
    expect(keysOf({ titles: ['Trigun', 'TRIGUN', 'K', 'Air'] })).toEqual(['trigun', 'air']);
  });
});

const joined = (sets: Grouping, ...pair: Parameters<Grouping['join']>) => sets.join(...pair) === undefined;

describe('records are one anime', () => {
  const MAL = platforms.indexOf('MAL');
  const [KITSU, ANIDB] = [platforms.indexOf('KITSU'), platforms.indexOf('ANIDB')];

  test('by an id that they share, through others too, and each is named by its first', () => {
    const sets = new Grouping(5);
    expect([joined(sets, 3, 4, MAL), joined(sets, 1, 3, KITSU), joined(sets, 4, 1, ANIDB)]).toEqual([true, true, true]);
    expect([0, 1, 2, 3, 4].map((record) => sets.find(record))).toEqual([0, 1, 2, 1, 1]);
  });

  test('unless both have ids on a finer platform than that of the shared one', () => {
    const sets = new Grouping(3);
    sets.claim(0, MAL);
    sets.claim(1, MAL);
    sets.claim(0, ANIDB);
    sets.claim(1, ANIDB);
    expect([joined(sets, 0, 1, ANIDB), sets.find(1)]).toEqual([false, 1]);
    expect([joined(sets, 0, 1, MAL), sets.find(1)]).toEqual([true, 0]);
  });

  test('not through a third that has only the shared ids', () => {
    const sets = new Grouping(3);
    sets.claim(0, MAL);
    sets.claim(1, MAL);
    sets.claim(2, KITSU);
    expect([joined(sets, 2, 0, KITSU), joined(sets, 1, 2, ANIDB)]).toEqual([true, false]);
    expect([0, 1, 2].map((record) => sets.find(record))).toEqual([0, 1, 0]);
  });
});

describe('who is believed', () => {
  const order = (field: string, ...sources: string[]) => byPrecedence(sources.map((source) => ({ source })), field).map(({ source }) => source).join(' ');

  test('is told by the field, for most fields as for all', () => {
    expect(order('startDate', 'bangumi-data', 'anilist', 'jikan', 'echora')).toBe('echora jikan anilist bangumi-data');
    expect(order('broadcast', 'jikan', 'bangumi-data')).toBe('bangumi-data jikan');
    expect(order('format', 'jikan', 'anilist')).toBe('anilist jikan');
  });

  test('are those that are not named last, by name, and records of one source as they come', () => {
    expect(order('format', 'zeta', 'alpha', 'jikan')).toBe('jikan alpha zeta');
    expect(rankOf('alpha', 'format')).toBe(rankOf('zeta', 'format'));
    expect(byPrecedence([{ source: 'x', n: 1 }, { source: 'x', n: 2 }], 'format').map(({ n }) => n)).toEqual([1, 2]);
  });
});

test('what a file’s terms forbid to publish is refused by name until it is accepted by name', () => {
  const policy = { licence: 'all rights reserved', terms: 'https://example.org/terms', attribution: '', rateLimit: '' };
  const forbidden = { name: 'x', policy: { ...policy, redistribution: 'forbidden' as const } };
  expect(refusalOf(forbidden, ['y'])).toMatch(/^x: .*https:\/\/example.org\/terms.*--accept-terms x$/);
  expect(refusalOf(forbidden, ['x'])).toBeUndefined();
  expect(refusalOf({ name: 'x', policy: { ...policy, redistribution: 'allowed' } }, [])).toBeUndefined();
});
