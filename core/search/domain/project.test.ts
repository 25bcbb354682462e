import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from 'vitest';
import { AnimeSchema, Format, type Anime } from '#proto/anime';
import { Source } from '#proto/common';
import { EpisodeSchema } from '#proto/episode';
import { describeAll } from '../adapters/contract.ts';
import { project } from './project.ts';

const description = describeAll().ANIME;
const payloadOf = (fields: Omit<Partial<Anime>, '$typeName' | '$unknown'>) =>
  project(create(AnimeSchema, fields), description).payload;

describe('the payload of a record', () => {
  it('has short enum names', () => {
    expect(payloadOf({ format: Format.TV_SHORT })).toMatchObject({ format: 'TV_SHORT' });
  });

  it('says how well known it is only when a platform does', () => {
    expect(payloadOf({})).not.toHaveProperty('popularity');
    expect(payloadOf({ statistics: [{ platform: Source.MAL, members: 999 }] as Anime['statistics'] })['popularity']).toBeCloseTo(0.5, 6);
  });

  it('has the instant of an episode to the millisecond, and no date without a year', () => {
    const episode = create(EpisodeSchema, { number: 1, airedAt: { seconds: 1_000_000_000n, nanos: 5_600_000 } });
    expect(project(episode, describeAll().EPISODE).payload).toMatchObject({ aired_at: 1_000_000_000_005 });
    expect(payloadOf({ startDate: { year: 0, month: 4, day: 3 } } as never)).not.toHaveProperty('start_date');
  });

  it('keeps an enum number that this build has no name for', () => {
    expect(payloadOf({ format: 99 as Format })).toMatchObject({ format: '99' });
  });

  it('leaves out what is not set, but keeps a known zero and a false', () => {
    const payload = payloadOf({ episodeCount: 0 });
    expect(payload).toEqual({ entity_type: 'ANIME', episode_count: 0, is_adult: false });
  });

  it('has a list of distinct values for repeated fields, of messages too', () => {
    const tag = (name: string) => ({ name }) as Anime['tags'][number];
    expect(payloadOf({ genres: ['Action', 'Action', 'Drama'], tags: [tag('Wolves')] })).toMatchObject({
      genres: ['Action', 'Drama'],
      'tags.name': ['Wolves'],
    });
  });

  it('has a key for each platform’s statistics', () => {
    const statistics = [
      { platform: Source.MAL, score: 8.5 },
      { platform: Source.ANILIST, members: 12 },
    ] as Anime['statistics'];
    const { payload } = project(create(AnimeSchema, { statistics }), description);
    expect(payload).toMatchObject({ 'statistics.mal.score': 8.5, 'statistics.anilist.members': 12 });
    expect(payload).not.toHaveProperty(['statistics.mal.members']);
  });

  it.each([
    [{ year: 1998, month: 4, day: 3 }, Date.UTC(1998, 3, 3)],
    [{ year: 1998, month: 4, day: 0 }, Date.UTC(1998, 3, 1)],
    [{ year: 1998, month: 0, day: 0 }, Date.UTC(1998, 0, 1)],
    [{ year: 1917, month: 0, day: 0 }, Date.UTC(1917, 0, 1)],
  ])('counts a partial date as its first instant: %o', (startDate, instant) => {
    expect(payloadOf({ startDate } as never)).toMatchObject({ start_date: instant });
  });
});

describe('the texts of a record', () => {
  it('are sorted by role, with the characters’ names but not their descriptions', () => {
    const record = create(AnimeSchema, {
      titles: {
        romaji: 'Sen to Chihiro no Kamikakushi',
        native: '千と千尋の神隠し',
        synonyms: [{ text: 'Spirited Away' }],
      },
      format: Format.MOVIE,
      synopsis: 'A bathhouse.',
      characters: [{ character: { name: 'Chihiro Ogino', aliases: ['Sen'], description: 'A girl.' } }],
      staff: [{ name: 'Hayao Miyazaki' }],
    });
    expect(project(record, description).texts).toEqual({
      title: ['Sen to Chihiro no Kamikakushi', '千と千尋の神隠し', 'Spirited Away'],
      label: ['MOVIE'],
      body: ['A bathhouse.'],
      name: ['Hayao Miyazaki', 'Chihiro Ogino', 'Sen'],
    });
  });
});
