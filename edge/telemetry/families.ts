import type { CacheCounters } from '../cache/tally.ts';
import type { Family } from './exposition.ts';
import type { Requests } from './requests.ts';

export const answers = ({ counts: { hits, made, notKept } }: CacheCounters): Family => ({
  name: 'edge_answers_total',
  type: 'counter',
  help: 'Requests answered by an operation of our schema, at any route: by a kept answer, by one made to be kept, by one that must not be kept.',
  samples: Object.entries({ hit: hits, miss: made, bypass: notKept }).map(([cache, value]) => ({ labels: { cache }, value })),
});

export const startTime = ({ since }: CacheCounters): Family => ({
  name: 'edge_isolate_start_time_seconds',
  type: 'gauge',
  help: 'When the isolate answered first, in seconds since 1970.',
  samples: [{ labels: {}, value: since / 1000 }],
});

/** Rate and errors. */
export const requests = ({ all }: Requests): Family => ({
  name: 'edge_requests_total',
  type: 'counter',
  help: 'Requests by route, root field, status class and outcome: failed ones are ours to mend, refused ones are not.',
  samples: [...all].flatMap(({ labels, totals }) => totals.map(({ status, outcome, count }) => ({ labels: { ...labels, status, outcome }, value: count }))),
});

/** Duration. */
export const durations = ({ all }: Requests): Family => ({
  name: 'edge_request_duration_seconds',
  type: 'histogram',
  help: 'What a request waited for I/O, until its headers: on Cloudflare the clock stands still in between, and a kept answer takes 0.',
  samples: [...all].flatMap(({ labels, durations: { buckets, sum, count } }) => [
    ...buckets.map((bucket) => ({ suffix: '_bucket', labels: { ...labels, le: bucket.le }, value: bucket.count })),
    { suffix: '_sum', labels, value: sum },
    { suffix: '_count', labels, value: count },
  ]),
});
