import { describe, expect, it } from 'vitest';
import { fuse, type Candidates } from './fusion.ts';
import type { Payload } from './point.ts';

const none: Candidates = { dense: [], words: [], titles: [] };
const hit = (id: string, score: number, titles: string[] = [], payload: Payload = {}) => ({
  id,
  score,
  titles,
  payload,
});

describe('fusion', () => {
  it('puts what both arms agree on before what one of them found', () => {
    const ranked = fuse('wolves look for paradise', {
      ...none,
      dense: [hit('both', 0.5), hit('dense', 0.5)],
      words: [hit('both', 9), hit('words', 9)],
    });
    expect(ranked.map(({ id }) => id)).toEqual(['both', 'words', 'dense']);
  });

  it('gives scores from 0 to 1, whatever the scale of the arms', () => {
    const ranked = fuse('spirits', {
      ...none,
      dense: [hit('a', -0.2)],
      words: [hit('a', 31), hit('b', 0.1)],
    });
    for (const { score, arms } of ranked) {
      for (const value of [score, arms.dense, arms.text])
        expect(value).toSatisfy((share: number) => share >= 0 && share <= 1);
    }
  });

  it('puts a title that was asked for before a text that mentions it more often', () => {
    const ranked = fuse('naruto', {
      ...none,
      words: [hit('mentions it', 20), hit('is it', 12)],
      titles: [hit('is it', 8, ['ナルト', 'Naruto'])],
    });
    expect(ranked[0]).toMatchObject({ id: 'is it' });
  });

  it('does not let a short title outrank the text that a description describes', () => {
    const ranked = fuse('a girl trapped working in a bathhouse for spirits', {
      ...none,
      words: [hit('described', 20), hit('titled', 2)],
      titles: [hit('titled', 30, ['Spirits', 'A Girl'])],
    });
    expect(ranked[0]?.id).toBe('described');
  });

  it('breaks ties by id, so that pages are stable', () => {
    const tied = [hit('c', 1), hit('a', 1), hit('b', 1)];
    expect(fuse('x', { ...none, words: tied }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves out what no arm scores', () => {
    expect(fuse('x', { ...none, dense: [hit('unlike', -0.3)] })).toEqual([]);
  });

  it('puts the better known one before another that matches alike', () => {
    const words = [hit('rare', 9), hit('known', 9, [], { popularity: 0.9 })];
    expect(fuse('wolves', { ...none, words }).map(({ id }) => id)).toEqual(['known', 'rare']);
  });

  it('heeds the year and the format in the words of a short query', () => {
    const titles = [
      hit('series', 9, ['Trigun'], { season_year: 1998, format: 'TV' }),
      hit('film', 9, ['Trigun'], { start_date: Date.UTC(2010, 3, 24), format: 'MOVIE' }),
    ];
    const best = (query: string) => fuse(query, { ...none, titles })[0]?.id;
    expect([best('trigun 1998'), best('trigun 2010'), best('trigun movie'), best('trigun tv')]).toEqual([
      'series', 'film', 'film', 'series',
    ]); // prettier-ignore
  });

  it('weighs words by 0.55 and meaning by 0.45 in an English description, each as a share of its best', () => {
    const ranked = fuse('wolves look for paradise', { ...none, dense: [hit('a', 0.65), hit('b', 1), hit('c', 0.3)], words: [hit('a', 10), hit('b', 5)] });
    // A full match that nobody knows has 1 of 1.6; the farthest of the candidates is like nothing.
    expect(ranked.map(({ id, arms }) => [id, arms.dense, arms.text])).toEqual([['a', expect.closeTo(0.5, 12), 1], ['b', 1, 0.5]]);
    expect(ranked.map(({ score }) => score)).toEqual([expect.closeTo((0.55 + 0.225) / 1.6, 12), expect.closeTo((0.275 + 0.45) / 1.6, 12)]);
  });

  it('goes by the title alone when the query is one, and says which title it was', () => {
    const ranked = fuse('trigun', { dense: [hit('meant', 1)], words: [hit('mentions it', 9), hit('is it', 1)], titles: [hit('is it', 1, ['トライガン', 'Trigun'])] });
    expect(ranked.map(({ id, title }) => [id, title])).toEqual([['is it', 'Trigun']]);
    expect(ranked[0]).toMatchObject({ score: expect.closeTo(1 / 1.05, 12), arms: { dense: 0, text: expect.closeTo(1, 12) } });
  });

  it('goes the less by words and meaning the more the query reads like a title', () => {
    // Of ten letters three are wrong: a similarity of 0.7, and so smoothstep(2/3).
    const [certainty, similarity] = [20 / 27, 0.7];
    const text = 0.9 * (1 - certainty) + similarity * certainty;
    const [first] = fuse('abcdefghij', { dense: [hit('a', 1)], words: [hit('a', 9), hit('b', 10)], titles: [hit('a', 1, ['axcdxfghxj'])] });
    expect(first).toMatchObject({ id: 'a', title: 'axcdxfghxj', arms: { text: expect.closeTo(text, 12) } });
    // One word of no language: meaning would have 0.45 in English and all in another.
    const dense = (0.45 * 0.8 + 0.2) * (1 - certainty);
    expect(first?.score).toBeCloseTo((text * (1 - dense) + dense) / (1 + 0.6 * (1 - certainty) + 0.05 * certainty), 12);
  });

  it('names no title when the query only holds some of its letters', () => {
    const ranked = fuse('a girl in a bathhouse for spirits', { ...none, words: [hit('a', 9, ['Spirits'])] });
    expect(ranked[0]?.title).toBe('');
  });

  it('takes no misspelling for meant when a title has the very words', () => {
    const titles = [hit('very', 9, ['Mahou Shoujo Madoka Magica']), hit('alike', 8, ['Mahouka'])];
    expect(fuse('madoka', { ...none, titles })[0]?.id).toBe('very');
    expect(fuse('mahuoka', { ...none, titles })[0]?.id).toBe('alike');
  });

  it('does not go by the title of what meaning alone brought in', () => {
    const [first] = fuse('trigun', { ...none, dense: [hit('a', 1, ['Trigun'])] });
    expect(first).toMatchObject({ title: '', arms: { dense: 1, text: 0 }, score: expect.closeTo(0.56 / 1.6, 12) });
  });

  it('adds the square of popularity, 0.6 of a full match to a description and 0.05 to a title', () => {
    const known = (popularity: number, query: string) => fuse(query, { ...none, words: [hit('a', 9, ['Trigun'], { popularity })] })[0]?.score ?? 0;
    expect(known(1, 'wolves') / known(0, 'wolves')).toBeCloseTo((0.44 + 0.6) / 0.44, 12);
    expect(known(0.5, 'wolves') / known(0, 'wolves')).toBeCloseTo((0.44 + 0.15) / 0.44, 12);
    expect(known(1, 'trigun') / known(0, 'trigun')).toBeCloseTo(1.05, 12);
  });

  it('finds what hardly anybody knows when it is told exactly, and what everybody knows only in part', () => {
    const words = [hit('exactly', 20, [], { popularity: 0.6 }), hit('in part', 10, [], { popularity: 1 })];
    const dense = [hit('exactly', 0.9), hit('in part', 0.7), hit('not', 0.3)];
    expect(fuse('wolves look for paradise', { ...none, words, dense })[0]?.id).toBe('exactly');
  });

  it('lets a season that matches less, but is known better, come nearer to another of its franchise', () => {
    const [first, second, other] = [
      hit('first', 6, ['Black Lagoon'], { popularity: 1 }), hit('second', 10, ['Black Lagoon: The Second Barrage'], { popularity: 0.6 }), hit('other', 6.5, ['Outlaw Star'], { popularity: 1 }),
    ]; // prettier-ignore
    const best = (words: typeof none.words) => fuse('pirates who smuggle guns in the south seas', { ...none, words })[0]?.id;
    expect([best([second, other, first]), best([{ ...second, titles: ['Unlike'] }, other, first])]).toEqual(['first', 'other']);
  });

  it('takes 0.4 of what meets none of the year and format, and half of that for one of the two', () => {
    const score = (payload: Payload) => fuse('trigun 1998 tv', { ...none, titles: [hit('a', 1, ['Trigun'], payload)] })[0]?.score ?? 0;
    const both = score({ season_year: 1998, format: 'TV' });
    expect([score({ format: 'OVA' }) / both, score({ season_year: 1998 }) / both]).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
  });

  it('names a title with the year and the format left out, if it is nearer so', () => {
    const [first] = fuse('trigun 1998 tv', { ...none, titles: [hit('a', 1, ['Trigun'])] });
    expect(first).toMatchObject({ title: 'Trigun', arms: { text: expect.closeTo(1, 12) } });
  });

  it('takes a year for part of the title where one has it', () => {
    const titles = [hit('named so', 1, ['Blue Lock 1998']), hit('of that year', 1, ['Blue'], { season_year: 1998 })];
    expect(fuse('blue lock 1998', { ...none, titles })[0]).toMatchObject({ id: 'named so', title: 'Blue Lock 1998' });
  });

  it('takes nothing of what has the format in its own title, whatever its format is', () => {
    const titles = [hit('named so', 1, ['Netrun-mon the Movie'], { format: 'OVA' }), hit('a film', 9, ['Pokemon the Movie'], { format: 'MOVIE', popularity: 0.9 })];
    expect(fuse('netrun-mon the movie', { ...none, titles })[0]).toMatchObject({ id: 'named so', score: expect.closeTo(1 / 1.05, 12) });
  });

  it('goes by meaning alone where the words are of another language', () => {
    const arms = { ...none, dense: [hit('meant', 1), hit('far', 0.2)], words: [hit('by chance', 9)] };
    for (const query of ['una niña en una casa de baños', '荒廃した東京の少年', 'девочка в бане для духов']) {
      expect(fuse(query, arms).map(({ id }) => id), query).toEqual(['meant']);
    }
  });

  it('goes by who is credited where the query is nothing but a name, in any script', () => {
    const arms = { ...none, dense: [hit('near', 1, [], { popularity: 1 }), hit('far', 0.2)], words: [hit('credits', 9), hit('half', 5)], named: new Set(['credits']) };
    for (const query of ['Satoshi Kon', '今敏', 'Сатоси Кон']) {
      expect(fuse(query, arms).map(({ id }) => id), query).toEqual(['credits', 'half']);
    }
  });

  it('takes a name for no misspelt title, but for the title that has it', () => {
    const [levius, titan] = [hit('like', 9, ['Levius']), hit('credits', 1, ['Shingeki no Kyojin'])];
    const best = (...titles: typeof none.titles) => fuse('levi', { ...none, words: [titan], titles, named: new Set(['credits']) })[0]?.id;
    expect([best(levius), best(levius, hit('titled', 1, ['Levi']))]).toEqual(['credits', 'titled']);
  });

  it('puts the season that is named first, though its own title is in another script', () => {
    const titles = [hit('first', 9, ['Natsume Yuujinchou', '夏目友人帳'], { format: 'TV' }), hit('third', 1, ['夏目友人帳 参'], { format: 'TV' })];
    expect(fuse('natsume yuujinchou season 3', { ...none, titles })[0]?.id).toBe('third');
    expect(fuse('natsume yuujinchou', { ...none, titles })[0]?.id).toBe('first');
  });
});
