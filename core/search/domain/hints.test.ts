import { describe, expect, it } from 'vitest';
import { meets, readHints } from './hints.ts';

describe('hints in a query', () => {
  it.each([
    ['trigun 1998', { rest: 'trigun', year: 1998 }],
    ['akira movie', { rest: 'akira', format: 'MOVIE' }],
    ['1998 trigun', { rest: 'trigun', year: 1998 }],
    ['  TRIGUN   Film ', { rest: 'TRIGUN', format: 'MOVIE' }],
    ['the one with six words 1998', { rest: 'the one with six words', year: 1998 }],
    ['film 1998 movie 1999 x', { rest: 'movie 1999 x', format: 'MOVIE', year: 1998 }],
    ['hellsing ova (2006)', { rest: 'hellsing', format: 'OVA', year: 2006 }],
  ])('are read from a short one: %s', (query, hints) => {
    expect(readHints(query)).toEqual(hints);
  });

  it.each(['1995', 'movie', 'naruto', 'movie 1998', 'eva 1909', 'eva 2100', 'eva 20001', 'the very one with six words 1998', 'a film student meets the ghost of a girl from 1998'])(
    'are none where they are all there is, or part of a description: %s',
    (query) => {
      expect(readHints(query)).toEqual({ rest: query });
    },
  );

  it('are met by the season or the start, and by the format', () => {
    const hints = { rest: '', year: 1998, format: 'TV' };
    expect(meets(hints, { season_year: 1998, format: 'TV' })).toBe(1);
    expect(meets(hints, { start_date: Date.UTC(1998, 3, 1), format: 'MOVIE' })).toBe(0.5);
    expect(meets(hints, {})).toBe(0);
    expect(meets({ rest: '', year: 1998 }, { season_year: 1998 })).toBe(1);
    expect(meets({ rest: '', format: 'TV' }, { format: 'OVA', season_year: 1998 })).toBe(0);
    expect(meets({ rest: '' }, {})).toBe(1);
  });
});
