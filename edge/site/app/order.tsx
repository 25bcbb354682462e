import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RelationType, WatchOrderQuery, WellKnownQuery } from './answers.gen.ts';
import { useAnswer } from './answer.ts';
import { Behind } from './behind.tsx';
import { arc, mainArc, relationArcsOf, type RelationArc } from './franchise.ts';
import { Failed, Names, Panel, type Open } from './parts.tsx';
import KNOWN from '../queries/known.graphql';
import QUERY from '../queries/franchise.graphql';
import { episodesWords, formatWords, line, relationWords, titleOf, type Title } from './words.ts';

type Franchise = NonNullable<WatchOrderQuery['related']>;
export interface Chosen {
  readonly id: string;
  readonly title: Title;
}
const CHOICES = 8;

/** A franchise in the order to watch it in, with what ties its parts together. */
export function Order({ chosen, open }: { readonly chosen: Chosen | undefined; readonly open: Open }) {
  const known = useAnswer<WellKnownQuery>({ query: KNOWN, variables: { first: CHOICES } });
  const choices = known.data?.animes.edges.map(({ node }) => node) ?? [];
  const of = chosen ?? choices[0];
  const answer = useAnswer<WatchOrderQuery>(of && { query: QUERY, variables: { id: of.id } });
  const { related } = answer.data ?? {};
  return (
    <Panel id="order" title="Watch order" note={of ? `The franchise of ${titleOf(of.title)}` : undefined}>
      <ul class="examples" aria-label="Well-known franchises">
        {choices.map((choice) => (
          <li key={choice.id}><button type="button" class="chip" aria-pressed={choice.id === of?.id} onClick={() => open(choice)}>{titleOf(choice.title)}</button></li>
        ))}
      </ul>
      <Failed answer={known.failed ? known : answer} />
      <p role="status" class="unseen">{related && !answer.isAsking && of ? `${related.watchOrder.length} in the watch order of ${titleOf(of.title)}.` : ''}</p>
      {known.data && !of && <p class="none">This catalog is empty.</p>}
      {answer.data && !related && <p class="none">This catalog no longer has that anime.</p>}
      {related && <Rows related={related} current={of?.id} />}
      <Behind asked={answer.asked} of="this order" />
    </Panel>
  );
}

const GUTTER = 76;
const DOT_X = 62;
const REACH = 54;

/** A list beside a drawing of the same: whoever does not see it reads the same from the rows. */
function Rows({ related, current }: { readonly related: Franchise; readonly current: string | undefined }) {
  const list = useRef<HTMLOListElement>(null);
  const [places, setPlaces] = useState<readonly number[]>([]);
  const { watchOrder, truncated } = related;
  const ties = relationArcsOf(related);
  useLayoutEffect(() => {
    const measure = () =>
      setPlaces([...(list.current?.children ?? [])].map((row) => (row as HTMLElement).offsetTop + (row as HTMLElement).offsetHeight / 2));
    const observer = new ResizeObserver(measure);
    if (list.current) observer.observe(list.current);
    measure();
    return () => observer.disconnect();
  }, [watchOrder]);
  if (watchOrder.length < 2) return <p class="none">It stands alone: this catalog knows of nothing that it is related to.</p>;
  return (
    <>
      <div class="franchise">
        <Drawing places={places} ties={ties} isOptional={watchOrder.map(({ optional }) => optional)} />
        <ol ref={list}>
          {watchOrder.map(({ optional, anime }, at) => (
            <li key={anime.id} class={optional ? 'optional' : ''} aria-current={anime.id === current ? 'true' : undefined}>
              <p class="title"><span class="place" aria-hidden="true">{at + 1}</span><Names title={anime.title} /></p>
              <p class="facts">{line(formatWords(anime.format), anime.startDate?.year, episodesWords(anime.format, anime.episodeCount), tieWords(mainArc(ties, at), watchOrder), optional ? 'can be skipped' : '')}</p>
            </li>
          ))}
        </ol>
      </div>
      <Legend />
      {truncated && <p class="note">More is related than is drawn here.</p>}
    </>
  );
}

const LEGEND = { main: 'sequel', side: 'side story or spin-off', other: 'related otherwise' };

/** What the drawing's lines and dots mean, for those who see it. */
function Legend() {
  return (
    <ul class="legend" aria-hidden="true">
      {Object.entries(LEGEND).map(([strand, words]) => (
        <li key={strand}><svg width="28" height="8"><path class={strand} d="M1 4H27" /></svg>{words}</li>
      ))}
      <li><svg width="12" height="12"><circle class="optional" cx="6" cy="6" r="4.5" /></svg>can be skipped</li>
    </ul>
  );
}

function tieWords(tie: RelationArc | undefined, order: Franchise['watchOrder']): string {
  const to = tie && order[tie.from];
  if (!tie || !to) return '';
  return `${relationWords(tie.type)} ${tie.type && tie.type !== 'OTHER' ? 'of' : 'to'} ${titleOf(to.anime.title)}`;
}

const strandOf = (type: RelationType | null): string => (type === 'SEQUEL' || type === 'PREQUEL' ? 'main' : type === 'SIDE_STORY' || type === 'PARENT_STORY' || type === 'SPIN_OFF' ? 'side' : 'other');

function Drawing({ places, ties, isOptional }: { readonly places: readonly number[]; readonly ties: readonly RelationArc[]; readonly isOptional: readonly boolean[] }) {
  const height = (places.at(-1) ?? 0) + 30;
  return (
    <svg width={GUTTER} height={height} viewBox={`0 0 ${GUTTER} ${height}`} aria-hidden="true">
      {ties.map(({ from, to, type }) => {
        const [a, b] = [places[from], places[to]];
        if (a === undefined || b === undefined) return null;
        const isNext = to === from + 1;
        return <path key={`${from} ${to}`} class={strandOf(type)} d={isNext ? `M${DOT_X} ${a}V${b}` : arc(a, b, DOT_X, REACH)} />;
      })}
      {places.map((y, at) => <circle key={at} class={isOptional[at] ? 'optional' : ''} cx={DOT_X} cy={y} r={isOptional[at] ? 4.5 : 6.5} />)}
    </svg>
  );
}
