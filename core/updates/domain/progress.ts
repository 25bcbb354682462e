import type { Slot } from './show.ts';

/** An instant at which an episode is expected, and how far the question for it is. */
export interface Job {
  /** The slot's instant, in milliseconds; what tells the jobs of a show apart. */
  readonly at: number;
  /** When the sources are asked next. */
  readonly askAt: number;
  /** The episode that it waits for; 0 until it is asked for the first time. */
  readonly target: number;
  /** How often the answer was "not yet". */
  readonly tries: number;
  /** How often no source answered. */
  readonly silences: number;
}

/** What the worker remembers of a show; it outlives restarts. */
export interface Progress {
  /** The highest episode that was published, also when the catalog does not have it yet; 0 for none. */
  readonly highest: number;
  /** In order of instant. */
  readonly jobs: readonly Job[];
  /** Slots that are over, so that a window that is built again does not bring them back. */
  readonly over: readonly number[];
  /** When its status is asked for, should nothing else ask before. */
  readonly verifyAt: number;
  /** The change of status that was published last, `RELEASING>FINISHED`. */
  readonly told: string;
}

export const newJob = (at: number): Job => ({ at, askAt: at, target: 0, tries: 0, silences: 0 });

/** From the first instant on, up to but without the second. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/**
 * The jobs of a show for a window that reaches back as far as forward, so that what aired while nobody watched is made
 * up for. A job that is being asked for goes on; one that was not yet and whose slot has moved goes with it.
 *
 * @param highest of catalog and progress
 */
export function planJobs(progress: Progress, slots: readonly Slot[], highest: number, range: Range): Progress {
  const isNews = ({ at, number }: Slot) => at >= range.from && at < range.to && (number === null || number > highest) && !progress.over.includes(at);
  const wanted = new Set(slots.filter(isNews).map(({ at }) => at));
  const going = progress.jobs.filter(({ at, target }) => at >= range.from && (target > 0 || wanted.has(at)));
  const known = new Set(going.map(({ at }) => at));
  const jobs = [...going, ...[...wanted].filter((at) => !known.has(at)).map(newJob)].sort((a, b) => a.at - b.at);
  return { ...progress, jobs, over: progress.over.filter((at) => at >= range.from - DAY) };
}

/** Gives each job that is due the episode that it waits for: the highest known and one, and one more for each before it. */
export function assignTargets(progress: Progress, highest: number, now: number): Progress {
  let next = highest + 1;
  const jobs = progress.jobs.map((job) => {
    if (job.target === 0 && job.askAt > now) return job;
    const aimed = job.target > 0 ? job : { ...job, target: next };
    next = Math.max(next, aimed.target + 1);
    return aimed;
  });
  return { ...progress, jobs };
}

/** Replaces a job, or ends it; what an unaired one was waited for, the later ones are waited for now. */
export function settle(progress: Progress, at: number, outcome: { readonly job: Job | null; readonly aired: boolean }): Progress {
  const ended = progress.jobs.find((job) => job.at === at);
  const rest = progress.jobs.filter((job) => job.at !== at);
  const shift = outcome.job || outcome.aired || !ended ? Infinity : ended.target;
  const shifted = rest.map((job) => (job.target > shift ? { ...job, target: job.target - 1 } : job));
  const jobs = outcome.job ? [...shifted.filter((job) => job.at !== outcome.job!.at), outcome.job] : shifted;
  const stays = outcome.job?.at === at;
  return { ...progress, jobs: jobs.sort((a, b) => a.at - b.at), over: stays ? progress.over : [...progress.over, at] };
}

/** Adds a slot that the catalog does not know yet. */
export function expect(progress: Progress, at: number): Progress {
  if (progress.over.includes(at) || progress.jobs.some((job) => job.at === at)) return progress;
  return { ...progress, jobs: [...progress.jobs, newJob(at)].sort((a, b) => a.at - b.at) };
}
