import type { SourcePolicy } from '../policy.ts';

const TERMS = 'https://docs.anilist.co/guide/terms-of-use';

export const anilistPolicy: SourcePolicy = {
  name: 'anilist',
  title: 'AniList',
  baseUrl: 'https://graphql.anilist.co',
  documentation: 'https://docs.anilist.co/guide/rate-limiting',
  licence: 'AniList API terms of use: free for non-commercial use, no open licence',
  attribution: 'AniList (https://anilist.co)',
  redistribution: 'forbidden',
  forbids: {
    records: { says: 'Using the AniList API as a backup or data storage service is strictly prohibited.', url: TERMS },
    crawl: { says: 'Hoarding or mass collection of data from the AniList API is strictly prohibited.', url: TERMS },
  },
  // "currently in a degraded state and is limited to 30 requests per minute", 90 otherwise. The burst limiter beside it is
  // not documented in numbers, so requests are spread.
  limits: [
    { requests: 30, perMs: 60_000 },
    { requests: 1, perMs: 1500 },
  ],
  animePerDay: 500,
  // A POST is not cached by HTTP's rules, and keeping answers would be what the terms call storage.
  cache: { freshForMs: 0 },
};
