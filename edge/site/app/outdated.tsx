import type { NewestQuery } from './answers.gen.ts';
import { dateWords, seasonNow, seasonOf, seasonsBetween, type YearSeason } from './time.ts';

/** The season in which the newest anime that is known began; undefined while that is not known. */
export function newestSeason(newest: NewestQuery | undefined): YearSeason | undefined {
  const date = newest?.animes.edges[0]?.node.startDate;
  return date ? seasonOf(date.year, date.month ?? 1) : undefined;
}

/** How old the data is, where it is too old to tell what goes on in this season, and what its operator can type. */
export function Outdated({ now, newest, what }: { readonly now: Date; readonly newest: NewestQuery | undefined; readonly what: string }) {
  if (!newest) return null;
  const date = newest.animes.edges[0]?.node.startDate;
  const season = newestSeason(newest);
  if (!date || !season) return <>This catalog has no anime that has begun: it may still be loading. <Fill /></>;
  if (seasonsBetween(season, seasonNow(now)) < 1) return <>The catalog knows this season, so that is likely so.</>;
  return <>The newest anime that this catalog knows began in {dateWords({ year: date.year, month: date.month })}: it is too old to know {what}. <Fill /></>;
}

const Fill = () => <>Whoever runs it fetches newer data with <code>npm run ingest -- --fill</code>.</>;
