import type { Finding, SourceAnswer } from './finding.ts';
import type { Show } from './show.ts';

/** A show on air of which three of twelve episodes are known. */
export const show = (more: Partial<Show> = {}): Show => ({
  id: 'a', version: 1, title: 'Voice of Stars', status: 'RELEASING', statusAsOf: Date.UTC(2026, 3, 4), episodeCount: 12, highest: 3, highestAiredAt: 0, endDate: null,
  externalIds: [{ source: 'MAL', id: '1' }], broadcast: null, statistics: [], score: null, ...more,
});

/** A source that lists nothing. */
export const sourceAnswer = (source: string, more: Partial<SourceAnswer> = {}): SourceAnswer => ({
  source, exact: source === 'anilist', aired: false, at: null, episode: undefined, status: 'RELEASING', next: null, ...more,
});

/** Asked about episode 4: not yet. */
export const finding = (more: Partial<Finding> = {}): Finding => ({
  number: 4, silent: false, aired: false, at: null, exact: false, announced: null, next: null, seenBy: '', sources: ['jikan'], failures: [], statuses: ['RELEASING'], episodes: [], ...more,
});
