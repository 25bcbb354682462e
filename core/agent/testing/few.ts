import { Format, StudioRole } from '#proto/anime';
import { RelationType } from '#proto/relation';
import { Source } from '#proto/common';
import { idOf, type AnimeInit } from './backend.ts';

const external = (n: number) => ({ source: Source.MAL, id: String(n) });
const sunrise = [{ name: 'Sunrise', role: StudioRole.ANIMATION }];
/** Stands in a synopsis and nowhere else. */
export const SECRET_OF_SYNOPSIS = 'corgi with a very good brain';

/** A handful of anime that tests can tell apart. */
export const FEW: readonly AnimeInit[] = [
  {
    id: idOf(1), titles: { romaji: 'Cowboy Bebop' }, externalIds: [external(1)], format: Format.TV, seasonYear: 1998, episodeCount: 26,
    genres: ['Action', 'Sci-Fi'], themes: ['Space'], tags: [{ name: 'Noir', rank: 82 }], studios: sunrise, synopsis: `Bounty hunters and a ${SECRET_OF_SYNOPSIS}.`,
    relations: [{ type: RelationType.SIDE_STORY, target: [external(2)], targetId: idOf(2) }, { type: RelationType.SEQUEL, target: [external(99)], targetTitle: 'not here' }],
  },
  {
    id: idOf(2), titles: { romaji: 'Cowboy Bebop: Knockin’ on Heaven’s Door' }, externalIds: [external(2)], format: Format.MOVIE, seasonYear: 2001, episodeCount: 1,
    genres: ['Action', 'Sci-Fi'], themes: ['Space'], studios: [{ name: 'Bones', role: StudioRole.ANIMATION }], synopsis: 'Bounty hunters again.',
  },
  {
    id: idOf(3), titles: { romaji: 'Mobile Suit Gundam' }, externalIds: [external(3)], format: Format.TV, seasonYear: 1979, episodeCount: 43,
    genres: ['Action', 'Sci-Fi', 'Mecha'], themes: ['Space', 'Military'], tags: [{ name: 'Gore', rank: 20 }], studios: sunrise, synopsis: 'A war in space.',
  },
  {
    id: idOf(4), titles: { romaji: 'Yuru Camp', english: 'Laid-Back Camp' }, externalIds: [external(4)], format: Format.TV, seasonYear: 2018, episodeCount: 12,
    genres: ['Slice of Life'], tags: [{ name: 'Camping', rank: 95 }], studios: [{ name: 'C-Station', role: StudioRole.ANIMATION }], synopsis: 'Girls camp.',
  },
  {
    id: idOf(5), titles: { romaji: 'Hidden Thing' }, externalIds: [external(5)], format: Format.OVA, seasonYear: 1998, isAdult: true, genres: ['Action'], synopsis: 'Not for everyone.',
  },
];
