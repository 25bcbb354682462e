import type { SourcePolicy } from '../policy.ts';

/** Documentation: https://hummingbird-me.github.io/api-docs/ (JSON:API, edge). It states neither a rate limit nor terms for the data. */
export const kitsuPolicy: SourcePolicy = {
  name: 'kitsu',
  title: 'Kitsu',
  baseUrl: 'https://kitsu.io/api/edge',
  documentation: 'https://hummingbird-me.github.io/api-docs/',
  licence: 'not stated for data',
  attribution: 'Kitsu (https://kitsu.io)',
  redistribution: 'not stated',
  forbids: {},
  // No limit is documented; this is our own measure of manners.
  limits: [
    { requests: 60, perMs: 60_000 },
    { requests: 2, perMs: 1000 },
  ],
  animePerDay: 2000,
  cache: { freshForMs: 0 },
};
