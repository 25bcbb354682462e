import { expect, test } from 'vitest';
import { filters, plan } from './testing.ts';

test.each([
  ['sci-fi movies from 1995', ['genres EQ Sci-Fi', 'season_year EQ 1995', 'format EQ MOVIE']],
  ['romance anime under 13 episodes', ['episode_count LT 13', 'genres EQ Romance']],
  ['films over 120 minutes', ['duration_seconds GT 7200', 'format EQ MOVIE']],
  ['mystery series from the 90s', ['genres EQ Mystery', 'season_year GTE 1990', 'season_year LTE 1999']],
  ['between 2001 and 2004', ['season_year GTE 2001', 'season_year LTE 2004']],
  ['anime based on a light novel before 2010', ['season_year LT 2010', 'source_material EQ LIGHT_NOVEL']],
  ['by Kyoto Animation', ['studios.name EQ Kyoto Animation']],
  ['fall 2013 anime', ['season_year EQ 2013', 'season EQ FALL']],
  ['１９８８年の映画', ['season_year EQ 1988', 'format EQ MOVIE']],
  ['1990年代のアニメ', ['season_year GTE 1990', 'season_year LTE 1999']],
  ['after 2010', ['season_year GT 2010']],
  ['since 2010', ['season_year GTE 2010']],
  ['older than 1990', ['season_year LT 1990']],
  ['from 1990 to 1995', ['season_year GTE 1990', 'season_year LTE 1995']],
  ['the early 60s', ['season_year GTE 1960', 'season_year LTE 1964']],
  ['OVA from the eighties', ['format EQ OVA', 'season_year GTE 1980', 'season_year LTE 1989']],
  ['late nineties mecha', ['season_year GTE 1995', 'season_year LTE 1999']],
  ['mid-2000s romance anime', ['genres EQ Romance', 'season_year GTE 2003', 'season_year LTE 2007']],
  ['until 2005', ['season_year LTE 2005']],
  ['from 2015 onwards', ['season_year GTE 2015']],
  ['2018 or later', ['season_year GTE 2018']],
  ['1990–1995', ['season_year GTE 1990', 'season_year LTE 1995']],
  ['romance anime of the last five years', ['genres EQ Romance', 'season_year GTE 2021']],
  ['from the past decade', ['season_year GTE 2016']],
  ['of this decade', ['season_year GTE 2020']],
  ['seinen romance', ['demographics EQ Seinen', 'genres EQ Romance']],
  ['school romance without horror', ['genres EQ Romance', 'themes EQ School']],
  ['24 episode romance', ['episode_count EQ 24', 'genres EQ Romance']],
  ['a romance of two thieves', []],
  ["what's airing right now", ['status EQ RELEASING']],
  ['short anime I can finish in a weekend', ['episode_count LTE 13']],
  ['vampire anime from before 2000', ['season_year LT 2000', 'themes EQ Vampire']],
  ['recent horror movies', ['genres EQ Horror', 'format EQ MOVIE', 'season_year GTE 2023']],
  ['a detective looks into the recent death of his wife', []],
  ['a man who was born in the year 3000', []],
  ['of the 10s', ['season_year GTE 2010', 'season_year LTE 2019']],
  ['with 26 episodes', ['episode_count EQ 26']],
  ['at least 24 episodes', ['episode_count GTE 24']],
  ['at most 12 episodes', ['episode_count LTE 12']],
  ['more than 100 episodes', ['episode_count GT 100']],
  ['episodes of 24 minutes', ['duration_seconds EQ 1440']],
  ['a one-cour anime', ['episode_count GTE 10', 'episode_count LTE 14']],
  ['two cours', ['episode_count GTE 20', 'episode_count LTE 28']],
  ['a long adventure series', ['episode_count GTE 50']],
  ['a girl on a long journey', []],
  ['a short slice of life show', ['episode_count LTE 13', 'genres EQ Slice of Life']],
  ['romance anime this season', ['genres EQ Romance', 'season EQ FALL', 'season_year EQ 2026']],
  ['what is coming next season', ['season EQ WINTER', 'season_year EQ 2027']],
  ["last season's anime", ['season EQ SUMMER', 'season_year EQ 2026']],
  ['the best of last year', ['season_year EQ 2025']],
  ['this year’s movies', ['season_year EQ 2026', 'format EQ MOVIE']],
  ['来期のアニメ', ['season EQ WINTER', 'season_year EQ 2027']],
])('"%s" is read as its conditions', (request, expected) => {
  expect(filters(request).toSorted()).toEqual(expected.toSorted());
});

test.each([
  ['the 80s', ['1980', '1989'], ['anime de los años 80', 'anime de los ochenta', 'anime dos anos 80', 'anime dos anos oitenta', 'animes des années 80', 'animes des années quatre-vingt', 'Anime aus den 80ern', 'Anime der achtziger Jahre', '80年代のアニメ', '八十年代动画']],
  ['the 90s', ['1990', '1999'], ['series de los noventa', 'animes des années quatre-vingt-dix', 'Anime der Neunziger']],
  ['the early 90s', ['1990', '1994'], ['anime de principios de los 90', 'anime do início dos anos 90', 'animes du début des années 90', 'Anime vom Anfang der 90er', '90年代前半のアニメ', '90年代初的动画']],
  ['the late 90s', ['1995', '1999'], ['anime de finales de los noventa', 'anime do final dos anos 90', 'animes de la fin des années 90', 'Anime vom Ende der 90er', '90年代後半のアニメ', '90年代末的动画']],
  ['1990 to 1995', ['1990', '1995'], ['anime entre 1990 y 1995', 'anime entre 1990 e 1995', 'animes entre 1990 et 1995', 'Anime zwischen 1990 und 1995', '1990年から1995年までのアニメ', '1990年到1995年的动画']],
])('%s are the same years in every language that the rules read', (_name, [first, last], requests) => {
  for (const request of requests) expect(filters(request), request).toEqual([`season_year GTE ${first}`, `season_year LTE ${last}`]);
});

test.each([
  ['season_year LT 2000', ['anime antes de 2000', 'anime antes de 2000', 'animes avant 2000', 'Anime vor 2000', '2000年より前のアニメ', '2000年之前的动画']],
  ['season_year LTE 2000', ['anime hasta 2000', 'anime até 2000', 'Anime bis 2000', '2000年以前のアニメ']],
  ['season_year GT 2010', ['anime después de 2010', 'anime depois de 2010', 'animes après 2010', 'Anime nach 2010', '2010年之后的动画']],
  ['season_year GTE 2010', ['anime desde 2010', 'animes depuis 2010', 'Anime seit 2010', '2010年以降のアニメ', '2010年以来的动画']],
  ['season_year GTE 2021', ['anime de los últimos 5 años', 'anime dos últimos 5 anos', 'animes des 5 dernières années', 'Anime der letzten 5 Jahre', 'ここ5年のアニメ', '近5年的动画']],
  ['season_year EQ 2025', ['anime del año pasado', 'anime do ano passado', "animes de l'année dernière", 'Anime aus letztem Jahr', '去年のアニメ', '昨年のアニメ', '去年的动画']],
  ['season_year EQ 2026', ['anime de este año', 'anime deste ano', 'animes de cette année', 'Anime aus diesem Jahr', '今年のアニメ', '今年的动画']],
])('%s is read in every language that the rules read', (expected, requests) => {
  for (const request of requests) expect(filters(request), request).toEqual([expected]);
});

test('a season of a year is read in every language that the rules read, and by the month in which it begins', () => {
  for (const request of ['spring 2019 anime', 'anime de primavera de 2019', 'anime da primavera de 2019', 'animes du printemps 2019', 'Anime vom Frühling 2019', '2019年春アニメ', '2019年春のアニメ', '2019年4月新番', '2019年春季动画']) {
    expect(filters(request).toSorted(), request).toEqual(['season EQ SPRING', 'season_year EQ 2019']);
  }
});

test('a label that a story only mentions is no condition', () => {
  expect(plan('a horror writer finds romance in a mystery novel')).toMatchObject({ filters: [], text: 'horror writer finds romance in a mystery novel' });
});

test.each([
  ['cyberpunk city without gore or romance', ['Gore', 'Romance'], 'cyberpunk city'],
  ['cyberpunk without gore or romance', ['Gore', 'Romance'], ''],
  ['slice of life, no romance', ['Romance'], ''],
  ['mystery but not horror', ['Horror'], ''],
  ['a story without a happy end', [], 'story without a happy end'],
])('"%s" excludes the labels that it names', (request, excluded, text) => {
  expect(plan(request).exclude.flatMap(({ values }) => values)).toEqual(excluded);
  expect(plan(request).text).toBe(text);
});

test.each([
  ['the sequel of Natsume Yuujinchou', { walks: [{ from: 'Natsume Yuujinchou', relation: 'SEQUEL' }], text: '' }],
  ['what comes after Attack on Titan?', { walks: [{ from: 'Attack on Titan', relation: 'SEQUEL' }] }],
  ['anime from the same studio as Trigun', { walks: [{ from: 'Trigun', relation: 'SAME_STUDIO' }] }],
  ['something like Mushishi but with more action', { like: ['Mushishi'] }],
  ['similar to Monster and Death Note', { like: ['Monster', 'Death Note'] }],
  ['anime like Steins;Gate but funnier', { like: ['Steins;Gate'] }],
  ['anime like K-On! without romance', { like: ['K-On'] }],
  ['something like Trigun, not so long', { like: ['Trigun'] }],
  ['ヨコハマ買い出し紀行みたいな', { like: ['ヨコハマ買い出し紀行'] }],
  ['what airs this weekend', { schedule: { first_day: '2026-11-28', last_day: '2026-11-29' } }],
  ['the new season of Natsume Yuujinchou', { walks: [{ from: 'Natsume Yuujinchou', relation: 'SEQUEL' }], filters: [], text: '' }],
  ['what airs tonight', { schedule: { first_day: '2026-11-23', last_day: '2026-11-23', first_time: '18:00', last_time: '29:00' }, text: '' }],
  ['what is airing tomorrow night?', { schedule: { first_day: '2026-11-24', last_day: '2026-11-24', first_time: '18:00', last_time: '29:00' } }],
  ['今夜の放送', { schedule: { first_day: '2026-11-23', last_day: '2026-11-23', first_time: '18:00', last_time: '29:00' } }],
  ['what aired yesterday', { schedule: { first_day: '2026-11-22', last_day: '2026-11-22' } }],
  ['what airs next week', { schedule: { first_day: '2026-11-30', last_day: '2026-12-06' } }],
  ['airing next weekend', { schedule: { first_day: '2026-12-05', last_day: '2026-12-06' } }],
  ['what airs today', { schedule: { first_day: '2026-11-23', last_day: '2026-11-23' }, text: '' }],
  ['what airs tomorrow', { schedule: { first_day: '2026-11-24', last_day: '2026-11-24' } }],
  ['airing this week', { schedule: { first_day: '2026-11-23', last_day: '2026-11-29' } }],
  ['今週の放送', { schedule: { first_day: '2026-11-23', last_day: '2026-11-29' } }],
  ['new episodes on monday', { schedule: { first_day: '2026-11-23', last_day: '2026-11-23' } }],
  ['new episodes on sunday', { schedule: { first_day: '2026-11-29', last_day: '2026-11-29' } }],
  ['similar to Monster & Death Note or Trigun or Mushishi', { like: ['Monster', 'Death Note', 'Trigun'] }],
  ['the sequel of Trigun', { like: [] }],
  ['new episodes on friday', { schedule: { first_day: '2026-11-27', last_day: '2026-11-27' } }],
  ['今日の放送', { schedule: { first_day: '2026-11-23', last_day: '2026-11-23' } }],
  ['top 5 best rated romance anime', { limit: 5, sort: 'SCORE', descending: true }],
])('"%s" is read as what it refers to', (request, expected) => {
  expect(plan(request)).toMatchObject(expected);
});

test('the weekend that has begun ends today when today is Sunday', () => {
  expect(plan('what airs this weekend', '2026-11-29').schedule).toEqual({ first_day: '2026-11-29', last_day: '2026-11-29' });
  expect(plan('what airs this weekend', '2026-11-28').schedule).toEqual({ first_day: '2026-11-28', last_day: '2026-11-29' });
});

test('what only asks is no text, and a request that says nothing else is its own text', () => {
  expect(plan('Can you recommend me quirky anime').text).toBe('quirky anime');
  expect(plan('please suggest the anime from 1995')).toMatchObject({ text: '', filters: [{ field: 'season_year' }] });
  expect(plan('anime').text).toBe('anime');
});

test.each([
  ['anime about chess', 'chess'],
  ['something that is about a chef', 'chef'],
  ['sad anime', 'sad anime tragedy drama death grief loss'],
  ['a boy whose sad mother leaves him to a circus in the city', 'boy whose sad mother leaves him to a circus in the city'],
  ['like Mushishi but darker', 'darker dark psychological violence despair'],
])('"%s" is searched for by what it means', (request, text) => {
  expect(plan(request).text).toBe(text);
});

test.each([
  ['a mystery that is not a comedy', ['Comedy']],
  ["horror that doesn't have gore", ['Gore']],
  ['gore-free horror', ['Gore']],
  ['fantasy other than romance', ['Romance']],
  ['没有恋爱的科幻动画', ['Romance']],
  ['ホラーがないミステリーアニメ', ['Horror']],
  ['películas de fantasía sin gore', ['Gore']],
  ['Anime wie Monster aber ohne Romance', ['Romance']],
])('"%s" excludes what it says not to want', (request, excluded) => {
  expect(plan(request).exclude.flatMap(({ values }) => values)).toEqual(excluded);
});

test.each([
  '90s cyberpunk, not a movie', '90s cyberpunk, no movies', '90s cyberpunk but not the movie', '90s cyberpunk without movies', 'non-movie 90s cyberpunk',
  '90s cyberpunk that is not a movie', "90s cyberpunk that isn't a film", '90s cyberpunk except films', '90s cyberpunk excluding movies',
  "90s cyberpunk, I don't want movies", '90s cyberpunk rather than a movie', '90s cyberpunk, anything but a movie', '90s cyberpunk other than movies',
  'cyberpunk de los 90, no una película', 'cyberpunk de los años 90 que no sea película', 'anime cyberpunk de los 90 sin películas',
  'cyberpunk dos anos 90, mas não filme', 'cyberpunk dos anos 90 que não seja um filme', 'cyberpunk dos anos 90 sem filmes',
  'cyberpunk des années 90, pas un film', 'cyberpunk des années 90, pas de films', "cyberpunk des années 90 qui n'est pas un film", 'cyberpunk des années 90 sauf les films',
  'Cyberpunk der 90er, kein Film', 'Cyberpunk aus den 90ern, aber keine Filme', 'Cyberpunk der 90er, der kein Film ist', 'Cyberpunk der 90er ohne Filme',
  '90年代のサイバーパンク、映画ではない', '90年代のサイバーパンク、映画以外', '映画じゃない90年代のサイバーパンク', '映画以外の90年代のサイバーパンク',
  '90年代赛博朋克，不是电影', '90年代赛博朋克动画，不要电影', '除了电影以外的90年代赛博朋克',
])('"%s" excludes movies, and asks for none', (request) => {
  const { filters: conditions, exclude, text } = plan(request);
  expect(exclude).toEqual([{ field: 'format', op: 'IN', values: ['MOVIE'] }]);
  expect(conditions.filter(({ field }) => field === 'format')).toEqual([]);
  expect(conditions.map(({ field }) => field)).toContain('season_year');
  expect(text).not.toMatch(/movie|film|pel[ií]cula|映画|电影|without|\bnot?\b|kein|pas\b/iu);
});

test.each([
  ['a horror movie, not a series', ['format EQ MOVIE', 'genres EQ Horror'], ['TV']],
  ['cyberpunk, no movies or OVAs', ['tags.name EQ Cyberpunk'], ['MOVIE', 'OVA']],
  ['mystery movies without gore', ['format EQ MOVIE', 'genres EQ Mystery'], ['Gore']],
  ['mystery, no gore, no films', ['genres EQ Mystery'], ['Gore', 'MOVIE']],
  ['the movie of a boy who does not speak', ['format EQ MOVIE'], []],
])('"%s" tells the format that is wanted from the one that is not', (request, wanted, excluded) => {
  expect(filters(request).toSorted()).toEqual(wanted);
  expect(plan(request).exclude.flatMap(({ values }) => values)).toEqual(excluded);
});

test.each([
  ['Madhouse films from the 90s', ['studios.name EQ Madhouse', 'format EQ MOVIE', 'season_year GTE 1990', 'season_year LTE 1999']],
  ['Kyoto Animation slice of life anime', ['studios.name EQ Kyoto Animation', 'genres EQ Slice of Life']],
  ['animes de romance dos anos 90', ['genres EQ Romance', 'season_year GTE 1990', 'season_year LTE 1999']],
  ['films de science-fiction avant 1995', ['genres EQ Sci-Fi', 'format EQ MOVIE', 'season_year LT 1995']],
  ['12話以下のホラーアニメ', ['genres EQ Horror', 'episode_count LTE 12']],
  ['1998年のSFアニメ', ['genres EQ Sci-Fi', 'season_year EQ 1998']],
  ['like Monster but shorter', ['episode_count LTE 26']],
])('"%s" is read in its language', (request, expected) => {
  expect(filters(request).toSorted()).toEqual(expected.toSorted());
});

test.each([['类似死亡笔记的动画', ['死亡笔记']], ['un anime comme Death Note', ['Death Note']]])('"%s" names a title', (request, like) => {
  expect(plan(request).like).toEqual(like);
});

test('a plot told in another language is searched for as it is', () => {
  for (const told of ['una niña atrapada trabajando en una casa de baños para espíritus', '荒廃した東京で超能力に目覚める少年', 'fünf Freunde suchen einen Schatz']) {
    expect(plan(told)).toMatchObject({ text: told, filters: [], exclude: [], like: [] });
  }
});

test.each([
  ['2026-01-01', 'WINTER 2026', 'FALL 2025'], ['2026-03-31', 'WINTER 2026', 'FALL 2025'], ['2026-04-01', 'SPRING 2026', 'WINTER 2026'], ['2026-12-31', 'FALL 2026', 'SUMMER 2026'],
])('on %s this season is %s, and the last one %s', (today, current, previous) => {
  const season = (request: string) => plan(request, today).filters.map(({ values }) => values.join()).join(' ');
  expect([season('anime of this season'), season('anime of last season')]).toEqual([current, previous]);
});

test('words of other scripts beside a condition are searched for, and not taken for nothing', () => {
  expect(plan('細田守の映画')).toMatchObject({ text: expect.stringContaining('細田守') as string });
});

test('a title in Chinese may hold the particle that ends it', () => {
  expect(plan('类似进击的巨人的动画').like).toEqual(['进击的巨人']);
});

test('what somebody liked is what the answer should be like, though the question comes after it', () => {
  expect(plan('i liked Trigun what else should i watch')).toMatchObject({ like: ['Trigun'], text: '' });
});

test.each(['recommend a good anime for beginners', 'what anime should i start with'])('"%s" asks for what most have seen', (request) => {
  expect(plan(request)).toMatchObject({ sort: 'POPULARITY', descending: true, text: '' });
});

test('"not in high school" excludes schools, and "what’s new" says nothing but the season', () => {
  expect(plan('romance anime that is not in high school').exclude.map(({ values }) => values)).toContainEqual(['School']);
  for (const request of ["what's new this season", '今期のおすすめアニメ']) expect(plan(request).text, request).toBe('');
});
