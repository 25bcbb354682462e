import { describe, expect, it } from 'vitest';
import { describeAll } from './contract.ts';

const { ANIME: description, EPISODE: episode, CHARACTER: character } = describeAll();
const fieldOf = (key: string) => description.payload.find((field) => field.key === key);

describe('the description of an anime', () => {
  it('names payload fields by their path in the contract', () => {
    expect(fieldOf('season_year')).toMatchObject({ kind: 'integer', many: false });
    expect(fieldOf('tags.name')).toMatchObject({ kind: 'keyword', many: true });
    expect(fieldOf('score.median')).toMatchObject({ kind: 'float', many: false });
  });

  it('has one field for each platform of the statistics', () => {
    expect(fieldOf('statistics.mal.score')).toMatchObject({ kind: 'float', many: false });
    expect(fieldOf('statistics.anilist.members')).toMatchObject({ kind: 'integer', many: false });
    expect(fieldOf('statistics.unspecified.score')).toBeUndefined();
  });

  it('leaves characters and episodes, which are points of their own, out of the payload', () => {
    expect(description.payload.filter(({ key }) => /^(characters|episodes)/.test(key))).toEqual([]);
  });

  it('describes them apart', () => {
    expect(episode.payload.map(({ key }) => key)).toEqual(['number', 'aired_at', 'filler', 'recap']);
    expect(character.payload.map(({ key }) => key)).toEqual(['gender', 'favorites']);
    expect(character.texts.filter(({ role }) => role === 'title')).toHaveLength(3);
  });

  it('reads only fields that are indexed', () => {
    expect(description.reads).toEqual(expect.arrayContaining(['id', 'version', 'titles', 'synopsis', 'characters']));
    expect(description.reads).not.toContain('provenance');
  });
});
