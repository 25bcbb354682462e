import { expect, it } from 'vitest';
import { bestFranchiseScores } from './franchise-score.ts';

const entry = (score: number, ...titles: string[]) => ({ titles, score });

it('takes a later season and the first for one franchise, whichever matches better', () => {
  expect(bestFranchiseScores([entry(0.9, 'Black Lagoon: The Second Barrage'), entry(0.4, 'Black Lagoon')])).toEqual([0.9, 0.9]);
  expect(bestFranchiseScores([entry(0.3, 'Slayers Next'), entry(0.8, 'Slayers')])).toEqual([0.8, 0.8]);
});

it('takes two that have the same name before their subtitles for one franchise', () => {
  expect(bestFranchiseScores([entry(0.9, 'Aria: The Natural'), entry(0.2, 'Aria: The Origination')])).toEqual([0.9, 0.9]);
});

it('takes any title for a name, as what is common may be told in one language only', () => {
  expect(bestFranchiseScores([entry(0.9, 'Eve no Jikan', 'Time of Eve'), entry(0.1, 'Time of Eve: The Movie')])).toEqual([0.9, 0.9]);
});

it('keeps apart what only shares a first word, or the beginning of one', () => {
  expect(bestFranchiseScores([entry(0.9, 'Red Garden'), entry(0.2, 'Red Photon Zillion')])).toEqual([0.9, 0.2]);
  expect(bestFranchiseScores([entry(0.9, 'Noir'), entry(0.2, 'Noiret')])).toEqual([0.9, 0.2]);
});

it('leaves what has no title as it is', () => {
  expect(bestFranchiseScores([entry(0.5), entry(0.2)])).toEqual([0.5, 0.2]);
});
