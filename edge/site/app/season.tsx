import type { NewestQuery, ThisSeasonQuery } from './answers.gen.ts';
import { useAnswer } from './answer.ts';
import { Behind } from './behind.tsx';
import { Cover } from './cover.tsx';
import { newestSeason, Outdated } from './outdated.tsx';
import { Failed, Names, Panel, WatchOrderButton, type Open } from './parts.tsx';
import QUERY from '../queries/season.graphql';
import { seasonNow, type YearSeason } from './time.ts';
import { episodesWords, formatWords, line, seasonWords } from './words.ts';

const FIRST = 12;
const request = ({ year, season }: YearSeason) => ({ query: QUERY, variables: { year, season, first: FIRST } });
const words = ({ year, season }: YearSeason): string => `${seasonWords(season)} ${year}`;

/** The season that is; when nothing is known of it, the newest of which something is. */
export function Season({ now, newest, open }: { readonly now: Date; readonly newest: NewestQuery | undefined; readonly open: Open }) {
  const current = seasonNow(now);
  const answer = useAnswer<ThisSeasonQuery>(request(current));
  const isEmpty = answer.data?.season.totalCount === 0;
  const before = isEmpty ? newestSeason(newest) : undefined;
  const instead = useAnswer<ThisSeasonQuery>(before && words(before) !== words(current) ? request(before) : undefined);
  const shown = isEmpty ? instead : answer;
  const total = shown.data?.season.totalCount;
  return (
    <Panel id="season" title={isEmpty && before ? 'The newest season' : 'The season'} note={line(words(before ?? current), total && `${total} anime`)}>
      <Failed answer={answer.failed ? answer : instead} />
      {isEmpty && <p class="none"><strong>Nothing is known of {words(current)}.</strong> <Outdated now={now} newest={newest} what="this season" /></p>}
      <ol class="shelf">
        {shown.data?.season.edges.map(({ node }) => (
          <li key={node.id}>
            <Cover anime={node} />
            <h3><Names title={node.title} /></h3>
            <p class="facts">{line(formatWords(node.format), episodesWords(node.format, node.episodeCount))}</p>
            <WatchOrderButton anime={node} open={open} />
          </li>
        ))}
      </ol>
      <Behind asked={shown.asked ?? answer.asked} of="this season" />
    </Panel>
  );
}
