import type { SourcePolicy } from '../policy.ts';

/** Version 3's documentation; version 4's no longer says it, and MyAnimeList's terms did not change with it. */
const BULK = {
  says: "If you're using the service for the sake of populating data/making your own database; you are breaching MyAnimeList's Terms Of Service",
  url: 'https://github.com/jikan-me/jikan-rest, apiary.apib, "Bulk Requests"',
};

/** Documentation: https://docs.api.jikan.moe (rate limiting, caching), version 4.0.0. */
export const jikanPolicy: SourcePolicy = {
  name: 'jikan',
  title: 'Jikan, an unofficial API of MyAnimeList',
  baseUrl: 'https://api.jikan.moe/v4',
  documentation: 'https://docs.api.jikan.moe',
  licence: 'API: MIT; data: MyAnimeList, no open licence',
  attribution: 'MyAnimeList, read through Jikan (https://jikan.moe)',
  redistribution: 'not stated',
  forbids: { crawl: BULK },
  // "Per Minute 60 requests, Per Second 3 requests", "Daily Unlimited".
  limits: [
    { requests: 60, perMs: 60_000 },
    { requests: 3, perMs: 1000 },
  ],
  animePerDay: 2000,
  // "All requests are cached for 24 hours" on their side, told by Expires and Last-Modified.
  cache: { freshForMs: 0 },
};
