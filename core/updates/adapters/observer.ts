import { Counter, Gauge, Histogram } from 'prom-client';
import type { Telemetry } from '#platform/telemetry';
import type { Observer } from '../ports.ts';

/** Metrics and logs of the worker; the README lists the names. */
export function observe({ log, metrics }: Telemetry): Observer & { readonly held: (count: number) => void; readonly told: (delivered: boolean) => void } {
  const registers = [metrics];
  const events = new Counter({ name: 'updates_events_total', help: 'Events that the stream has stored, by kind', labelNames: ['kind'], registers });
  const lag = new Histogram({
    name: 'updates_airing_lag_seconds', help: 'From the broadcast of an episode to its event', registers,
    buckets: [10, 30, 60, 300, 900, 3600, 7200, 14_400, 28_800, 86_400, 604_800],
  });
  const questions = new Counter({ name: 'updates_questions_total', help: 'Questions to live sources, by outcome', labelNames: ['source', 'outcome'], registers });
  const alerts = new Counter({ name: 'updates_alerts_total', help: 'Alerts, and whether they could be delivered', labelNames: ['delivered'], registers });
  const failures = new Counter({ name: 'updates_failures_total', help: 'Work that failed and will be tried again', registers });
  const jobs = new Gauge({ name: 'updates_planned_jobs', help: 'Slots in the window, when it was last built', registers });
  const unaskable = new Gauge({ name: 'updates_unaskable_shows', help: 'Shows with a slot that no enabled source has an id of', registers });
  const built = new Gauge({ name: 'updates_window_built_timestamp_seconds', help: 'When the window was last built', registers });
  const synced = new Gauge({ name: 'updates_scores_synced_timestamp_seconds', help: 'When the scores were last synced', registers });
  const held = new Gauge({ name: 'updates_held_events', help: 'Events that wait for the stream to take them', registers });
  return {
    published(kind, source, lagMs) {
      events.inc({ kind });
      if (lagMs !== null) lag.observe(Math.max(0, lagMs) / 1000);
      log.debug({ kind, source }, 'published');
    },
    asked: (source, outcome) => questions.inc({ source, outcome }),
    failed(what, error) {
      failures.inc();
      log.error({ err: error, what }, 'failed, to be tried again');
    },
    planned(shows, count, without) {
      jobs.set(count);
      unaskable.set(without);
      built.setToCurrentTime();
      log.info({ shows, jobs: count, unaskable: without }, 'window built');
    },
    synced(shows, published, failed) {
      synced.setToCurrentTime();
      log.info({ shows, published, failures: failed }, 'scores synced');
    },
    held: (count) => held.set(count),
    told: (delivered) => alerts.inc({ delivered: String(delivered) }),
  };
}
