import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PolicyRefusal } from './errors.ts';
import { openSources, parseSourceNames, policies, type SourceOptions } from './open.ts';
import { countAnime, assertPermitted } from './policy.ts';

const now = () => new Date('2026-04-05T12:00:00Z');
const open = (options: Partial<SourceOptions>) =>
  openSources({ enabled: [], use: 'facts', userAgent: 'test', now, ...options });
const refusal = (action: () => unknown): PolicyRefusal => {
  try {
    action();
  } catch (error) {
    if (error instanceof PolicyRefusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

test('a source that was not named is off, and says so', () => {
  const refused = refusal(() => open({ enabled: ['kitsu'] }).get('jikan'));
  expect(refused.source).toBe('jikan');
  expect(refused.message).toContain('off unless named');
  expect(refusal(() => open({ enabled: ['kitsu'] }).readTitles()).source).toBe('anidb');
});

test.each(['records', 'crawl'] as const)('AniList stays closed for %s, with the clause of its terms', (use) => {
  const refused = refusal(() => open({ enabled: ['anilist'], use }));
  expect(refused.source).toBe('anilist');
  expect(refused.clause).toContain(policies.anilist.forbids[use]?.says);
  expect(refused.clause).toContain('https://docs.anilist.co/guide/terms-of-use');
});

test('AniList that is open for facts gives no records', async () => {
  const anilist = open({ enabled: ['anilist'], fetch: () => Promise.reject(new Error('was asked')) }).get('anilist');
  await expect(anilist.fetchAnime('1')).rejects.toThrow(PolicyRefusal);
  await expect(anilist.fetchEpisodes('1')).rejects.toThrow(PolicyRefusal);
});

test('a written permission of the operator opens what the terms forbid', () => {
  expect(
    open({ enabled: ['anilist'], use: 'records', permissions: { anilist: 'licence 2026-17' } }).get('anilist').policy
      .name,
  ).toBe('anilist');
});

test('nothing that forbids a crawl can be opened for one', () => {
  for (const name of ['jikan', 'anilist', 'anidb'] as const)
    expect(() => assertPermitted(policies[name], 'crawl')).toThrow(policies[name].forbids.crawl?.says);
});

test('AniDB stays closed without a cache, and without a registered client', () => {
  expect(
    refusal(() => open({ enabled: ['anidb'], anidb: { client: { name: 'echora', version: 1 } } })).clause,
  ).toContain('heavy local caching');
  const cacheFolder = join(mkdtempSync(join(tmpdir(), 'echora-sources-')), 'cache');
  expect(refusal(() => open({ enabled: ['anidb'], cacheFolder })).clause).toContain('need to be registered');
});

test('asking about more anime than a day allows is refused as a crawl, and allowed again a day later', () => {
  // given a source that is asked about as many anime as a day allows
  let at = now();
  const count = countAnime({ ...policies.anilist, animePerDay: 3 }, () => at);
  for (const id of ['1', '2', '3']) count(id);
  // then one more is refused, and the same ones again are not
  expect(refusal(() => count('4')).clause).toContain('mass collection');
  expect(() => count('2')).not.toThrow();
  // and a day later there is room
  at = new Date(at.getTime() + 24 * 60 * 60 * 1000);
  expect(() => count('4')).not.toThrow();
});

test('what an earlier process asked in the last 24 hours counts, and what is older does not', () => {
  const [hour, at] = [60 * 60 * 1000, now().getTime()];
  const count = countAnime({ ...policies.kitsu, animePerDay: 2 }, now, {}, [
    ['1', at - 25 * hour],
    ['2', at - hour],
  ]);
  count('3');
  expect(() => count('2')).not.toThrow();
  expect(() => count('4')).toThrow(PolicyRefusal);
});

test('every source declares licence, attribution, documentation and limits, longest window first', () => {
  for (const policy of Object.values(policies)) {
    expect(policy.licence && policy.attribution).toBeTruthy();
    expect(URL.canParse(policy.documentation)).toBe(true);
    expect(policy.limits.length).toBeGreaterThan(0);
    const windows = policy.limits.map(({ perMs }) => perMs);
    expect(windows).toEqual([...windows].sort((a, b) => b - a));
  }
});

test('names of sources come from a list, and an unknown one is named with the known ones', () => {
  expect(parseSourceNames(' jikan, kitsu ,')).toEqual(['jikan', 'kitsu']);
  expect(() => parseSourceNames('jikan,anilst')).toThrow(
    '"anilst" is no live source: there are jikan, anilist, kitsu, anidb',
  );
});
