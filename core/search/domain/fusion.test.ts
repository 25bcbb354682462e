import { describe, expect, it } from 'vitest';
import { fuse } from './fusion.ts';
import type { Payload } from './point.ts';

const none = { dense: [], words: [], titles: [] };
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
});
