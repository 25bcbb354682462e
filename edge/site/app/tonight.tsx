import { useMemo } from 'preact/hooks';
import type { NewestQuery, TonightQuery } from './answers.gen.ts';
import { useAnswer } from './answer.ts';
import { Behind } from './behind.tsx';
import { Cover } from './cover.tsx';
import { Outdated } from './outdated.tsx';
import { Failed, Names, Panel, WatchOrderButton, type Open } from './parts.tsx';
import QUERY from '../queries/tonight.graphql';
import { clockWords, dayWords, instant, nightOf, weekFrom, zone, type Window } from './time.ts';
import { line } from './words.ts';

type Slot = TonightQuery['schedule'][number];
const NEXT = 8;

/** What airs tonight by the visitor's clock; when that is nothing, what the week still brings. */
export function Tonight({ now, newest, open }: { readonly now: Date; readonly newest: NewestQuery | undefined; readonly open: Open }) {
  const night = useMemo(() => nightOf(now), [now]);
  const { from, to } = weekFrom(night);
  const answer = useAnswer<TonightQuery>({ query: QUERY, variables: { from: instant(from), to: instant(to) } });
  const slots = answer.data?.schedule;
  const tonight = slots?.filter((slot) => isWithin(slot, night)) ?? [];
  const later = slots?.filter((slot) => new Date(slot.airsAt) >= night.to) ?? [];
  return (
    <Panel id="tonight" title="Tonight" note={`${dayWords(night.from)}, ${clockWords(night.from)} to ${clockWords(night.to)}, ${zone()}`}>
      <Failed answer={answer} />
      {tonight.length > 0 && <Slots slots={tonight} show={timeOf} open={open} />}
      {slots && tonight.length === 0 && (
        <>
          <p class="none"><strong>No episode is known to air tonight.</strong> <Outdated now={now} newest={newest} what="what airs now" /></p>
          {later.length > 0 && <h3 class="sub">Later this week</h3>}
          <Slots slots={later.slice(0, NEXT)} show={dayOf} open={open} />
        </>
      )}
      <Behind asked={answer.asked} of="tonight" />
    </Panel>
  );
}

const isWithin = ({ airsAt }: Slot, { from, to }: Window): boolean => new Date(airsAt) >= from && new Date(airsAt) < to;

/** Of a day without an hour, no hour is shown. */
const timeOf = ({ airsAt, precision }: Slot): string => (precision === 'DAY' ? 'today' : clockWords(new Date(airsAt)));

const dayOf = ({ airsAt, day, precision }: Slot): string => {
  if (precision === 'DAY') return dayWords(new Date(`${day}T12:00`));
  return `${dayWords(new Date(airsAt))}, ${clockWords(new Date(airsAt))}`;
};

function Slots({ slots, show, open }: { readonly slots: readonly Slot[]; readonly show: (slot: Slot) => string; readonly open: Open }) {
  return (
    <ol class="slots">
      {slots.map((slot) => (
        <li key={`${slot.anime.id} ${slot.airsAt} ${slot.episodeNumber}`}>
          <Cover anime={slot.anime} />
          <div class="about">
            <p class="when">{line(show(slot), slot.episodeNumber ? `episode ${slot.episodeNumber}` : '')}</p>
            <h3><Names title={slot.anime.title} /></h3>
            <WatchOrderButton anime={slot.anime} open={open} />
          </div>
        </li>
      ))}
    </ol>
  );
}
