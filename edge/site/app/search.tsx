import { useEffect, useMemo, useState } from 'preact/hooks';
import type { SearchMode, SearchQuery } from './answers.gen.ts';
import { useAnswer, type Answer } from './answer.ts';
import type { Asked } from './ask.ts';
import { Behind } from './behind.tsx';
import { Cover } from './cover.tsx';
import { Failed, Names, WatchOrderButton, type Open } from './parts.tsx';
import QUERY from '../queries/search.graphql';
import { zone } from './time.ts';
import { DEGRADED, episodesWords, formatWords, line, planParts } from './words.ts';

const EXAMPLES = [
  'something like Cowboy Bebop but without mecha',
  'a girl trapped working in a bathhouse for spirits',
  'short romance with a happy ending',
  'films by the studio of Spirited Away',
  'cyberpunk from the 90s',
];
/** How long who types must pause before it is asked. */
const PAUSE_MS = 250;
const FIRST = 6;
const MORE = 12;
const AT_MOST = 48;
const QUERY_LENGTH = 2_000;

interface Wanted {
  readonly text: string;
  readonly first: number;
  /** Enter was pressed, or an example chosen. */
  readonly isMeant: boolean;
}

/** A search box that answers while somebody types. */
export function Search({ hasModel, open }: { readonly hasModel: boolean; readonly open: Open }) {
  const [text, setText] = useState(() => new URLSearchParams(location.search).get('q') ?? EXAMPLES[0] ?? '');
  const [wanted, setWanted] = useState<Wanted>({ text, first: FIRST, isMeant: true });
  useEffect(() => {
    const timer = setTimeout(() => setWanted((last) => (last.text === text ? last : { text, first: FIRST, isMeant: false })), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = useAnswer<SearchQuery>(useMemo(() => requestOf(wanted, hasModel), [wanted, hasModel]));
  const mean = (meant: string) => {
    setText(meant);
    setWanted({ text: meant, first: FIRST, isMeant: true });
    history.replaceState(null, '', `?q=${encodeURIComponent(meant)}`);
  };
  return (
    <>
      <search>
        <form onSubmit={(event) => { event.preventDefault(); mean(text); }}>
          <label for="q">Ask in your own words</label>
          <div class="box">
            <input id="q" name="q" type="search" value={text} maxLength={QUERY_LENGTH} autocomplete="off" spellcheck={false} enterkeyhint="search" aria-describedby="hint" onInput={({ currentTarget }) => setText(currentTarget.value)} />
            <button type="submit" class="primary">Ask</button>
          </div>
        </form>
        <p id="hint" class="hint">
          {hasModel ? 'It answers while you type, directly; press Enter to have the model plan it. Or try one of these:' : 'It answers while you type. Try one of these:'}
        </p>
        <ul class="examples" aria-label="Examples">
          {EXAMPLES.map((example) => (
            <li key={example}><button type="button" class="chip" aria-pressed={example === text} onClick={() => mean(example)}>{example}</button></li>
          ))}
        </ul>
      </search>
      <section class="answer" aria-labelledby="answer-title" aria-busy={answer.isAsking}>
        <h2 id="answer-title" class="unseen">Answer</h2>
        <p role="status" class="unseen">{summaryOf(answer)}</p>
        <Failed answer={answer} />
        {answer.isAsking && !answer.data && <p class="note">Asking…</p>}
        {answer.data && <Hits search={answer.data.search} open={open} />}
        {answer.data?.search.pageInfo.hasNextPage && wanted.first < AT_MOST && (
          <button type="button" class="more" onClick={() => setWanted({ ...wanted, first: Math.min(AT_MOST, wanted.first + MORE) })}>Show more</button>
        )}
        <Behind asked={answer.asked} of="this answer" />
      </section>
    </>
  );
}

/** A model is not asked at every pause of who types: that would cost its owner dearly. */
function requestOf({ text, first, isMeant }: Wanted, hasModel: boolean): Asked | undefined {
  const query = text.trim();
  if (!query) return undefined;
  const mode: SearchMode = hasModel && !isMeant ? 'DIRECT' : 'AUTO';
  return { query: QUERY, variables: { query, mode, timeZone: zone(), first } };
}

/** For screen readers, once an answer is here. */
function summaryOf({ data, isAsking }: Answer<SearchQuery>): string {
  if (isAsking || !data) return '';
  const { edges, pageInfo, degraded } = data.search;
  if (edges.length === 0) return 'Nothing here fits.';
  const count = edges.length === 1 ? 'One anime' : `${edges.length} anime`;
  return `${count}${pageInfo.hasNextPage ? ', and there are more' : ''}. ${degraded ? DEGRADED[degraded] : ''}`;
}

function Hits({ search, open }: { readonly search: SearchQuery['search']; readonly open: Open }) {
  return (
    <>
      <Plan search={search} />
      {search.edges.length === 0 && (
        <p class="none"><strong>Nothing here fits.</strong> Echora gives an empty answer rather than the nearest noise. Try other words, or fewer conditions.</p>
      )}
      <ol class="hits">
        {search.edges.map(({ node, reasons }) => (
          <li key={node.id}>
            <Cover anime={node} />
            <div class="about">
              <h3><Names title={node.title} /></h3>
              <p class="facts">{line(formatWords(node.format), node.startDate?.year, episodesWords(node.format, node.episodeCount), node.genres.slice(0, 3).join(', '))}</p>
              {reasons.map((reason) => <p class="reason" key={reason}>{reason}</p>)}
              <WatchOrderButton anime={node} open={open} />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

const KINDS = { about: 'about', like: 'like', only: 'only', not: 'without', order: 'order', dropped: 'let go of' };

/** How the request was understood, who answered, and what was missing. */
function Plan({ search: { mode, degraded, plan } }: { readonly search: SearchQuery['search'] }) {
  const planner = plan?.planner === 'MODEL' ? `a model (${plan.model ?? 'unnamed'})` : 'rules';
  return (
    <div class="plan">
      <p class="by">
        {mode === 'AGENT' ? `Planned by ${planner}` : 'Direct search, by meaning and words'}
        <span class="mode">mode {mode}</span>
        <span class="mode">degraded {degraded ?? 'null'}</span>
      </p>
      {plan && (
        <dl>
          {planParts(plan).map(({ kind, text }) => (
            <div key={kind + text} class={kind}><dt>{KINDS[kind]}</dt><dd>{text}</dd></div>
          ))}
        </dl>
      )}
      {degraded && <p class="degraded">{DEGRADED[degraded]}</p>}
    </div>
  );
}
