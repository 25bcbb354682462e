import type { SourcePolicy } from '../policy.ts';

const HTTP_API = 'https://wiki.anidb.net/HTTP_API_Definition';

export const anidbPolicy: SourcePolicy = {
  name: 'anidb',
  title: 'AniDB',
  baseUrl: 'http://api.anidb.net:9001/httpapi',
  documentation: HTTP_API,
  licence: 'not stated for data; a registered client is required',
  attribution: 'AniDB (https://anidb.net)',
  redistribution: 'not stated',
  forbids: {
    crawl: {
      says: 'The API should not be used to "download" AniDB. If such attempts are detected you will get banned.',
      url: HTTP_API,
    },
  },
  // "You should not request more than one page every two seconds." Twice that, as its UDP API wants over longer times.
  limits: [{ requests: 1, perMs: 4000 }],
  animePerDay: 200,
  cache: {
    freshForMs: 24 * 60 * 60 * 1000,
    required: {
      says: 'All users of this API should employ heavy local caching. Requesting the same dataset multiple times on a single day can get you banned.',
      url: HTTP_API,
    },
  },
};
