import { lastBuild, spread } from './domain/calendar.ts';
import { planJobs, type Progress } from './domain/progress.ts';
import type { Show, Slot } from './domain/show.ts';
import type { RetryPolicy } from './domain/check.ts';
import { LeadershipLost, type Catalog, type Observer, type Publish, type Sources, type SendAlert } from './ports.ts';
import type { Memory } from './memory.ts';
import { checkShow } from './check-show.ts';

export interface AiringPorts {
  readonly catalog: Catalog;
  readonly sources: Sources;
  readonly publish: Publish;
  readonly sendAlert: SendAlert;
  readonly observer: Observer;
}

const DAY = 86_400_000;
/** So many shows are asked about at once; the sources' own limits hold below it. */
const AT_ONCE = 8;
/** Of these the schedule may expect something, or their return. */
const TRACKED = ['RELEASING', 'NOT_YET_RELEASED', 'HIATUS'];
/** Asked for their status each week. Of what was only announced there are too many, and its premiere has a slot. */
const VERIFIED = new Set(['RELEASING', 'HIATUS']);

/** Episode tracking: builds the window, and asks about what is due in it. */
export class Airing {
  readonly #ports: AiringPorts;
  readonly #retryPolicy: RetryPolicy;
  readonly #memory: Memory;

  /** @param retryPolicy its `window` is how far the plan reaches, back and forward */
  constructor(ports: AiringPorts, memory: Memory, retryPolicy: RetryPolicy) {
    this.#ports = ports;
    this.#memory = memory;
    this.#retryPolicy = retryPolicy;
  }

  /** Does what is due. @throws LeadLost; whatever else fails is noted and tried again at the next call */
  async tick(now: number): Promise<void> {
    // Also when the clock has stepped back: building once more changes nothing.
    if (this.#memory.isFresh || lastBuild(now) !== this.#memory.done.windowBuiltFor) await this.rebuild(now);
    await this.#checkDue(now);
  }

  /** Brings the jobs of each show into line with the schedule. */
  async rebuild(now: number): Promise<void> {
    const { catalog, observer, sources } = this.#ports;
    const range = { from: now - this.#retryPolicy.window, to: now + this.#retryPolicy.window };
    const [shows, slots] = [await catalog.shows(TRACKED), Map.groupBy(await catalog.slots(range), ({ animeId }) => animeId)];
    const tracked = new Set<string>();
    for (const show of shows) {
      const due = slots.get(show.id) ?? [];
      const before = this.#memory.get(show.id);
      if (due.length === 0 && !before && !VERIFIED.has(show.status)) continue;
      tracked.add(show.id);
      const askable = sources.enabled.length === 0 || sources.of(show).length > 0 ? due : [];
      await this.#memory.set(show.id, plan(show, before ?? newProgress(show, now), askable, range));
    }
    for (const [id] of this.#memory.entries()) if (!tracked.has(id)) await this.#memory.set(id, null);
    await this.#memory.setDone({ windowBuiltFor: lastBuild(now) });
    const jobs = this.#memory.entries().reduce((sum, [, progress]) => sum + progress.jobs.length, 0);
    const unaskable = shows.filter((show) => slots.has(show.id) && sources.of(show).length === 0).length;
    observer.planned(shows.length, jobs, sources.enabled.length === 0 ? 0 : unaskable);
  }

  async #checkDue(now: number): Promise<void> {
    const { catalog, sources } = this.#ports;
    if (sources.enabled.length === 0) return;
    const due = this.#memory.entries().filter(([, progress]) => progress.verifyAt <= now || progress.jobs.some(({ askAt }) => askAt <= now));
    if (due.length === 0) return;
    // Read again: a hiatus or a delay may have become known since midnight.
    const shows = new Map((await catalog.shows(TRACKED)).map((show) => [show.id, show]));
    for (let from = 0; from < due.length; from += AT_ONCE) {
      await Promise.all(due.slice(from, from + AT_ONCE).map(([id, progress]) => this.#checkShow(id, shows.get(id), progress, now)));
    }
  }

  async #checkShow(id: string, show: Show | undefined, progress: Progress, now: number): Promise<void> {
    // It has ended or was withdrawn.
    if (!show) return this.#memory.set(id, null);
    const isAskable = this.#ports.sources.of(show).length > 0 && (VERIFIED.has(show.status) || progress.highest > 0 || progress.jobs.some(({ askAt }) => askAt <= now));
    if (!isAskable) return this.#memory.set(id, { ...progress, verifyAt: now + 7 * DAY });
    try {
      await checkShow(show, progress, now, { ...this.#ports, retryPolicy: this.#retryPolicy, save: (next) => this.#memory.set(id, next) });
    } catch (error) {
      if (error instanceof LeadershipLost) throw error;
      this.#ports.observer.failed(`asking about "${show.title}"`, error);
    }
  }
}

const newProgress = (show: Show, now: number): Progress => ({ highest: 0, jobs: [], over: [], verifyAt: spread(show.id, now, 7), told: '' });

const plan = (show: Show, progress: Progress, slots: readonly Slot[], range: { from: number; to: number }): Progress =>
  planJobs(progress, slots, Math.max(progress.highest, show.highest), range);
