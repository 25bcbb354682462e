import { render } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { NewestQuery, StatusQuery } from './answers.gen.ts';
import { useAnswer } from './answer.ts';
import { Order, type Chosen } from './order.tsx';
import { Search } from './search.tsx';
import { Season } from './season.tsx';
import { Tonight } from './tonight.tsx';
import NEWEST from '../queries/newest.graphql';
import STATUS from '../queries/status.graphql';
import { today } from './time.ts';

function Page() {
  const now = useMemo(() => new Date(), []);
  const status = useAnswer<StatusQuery>({ query: STATUS, variables: {} });
  const newest = useAnswer<NewestQuery>({ query: NEWEST, variables: { until: today(now) } });
  const [chosen, setChosen] = useState<Chosen>();
  const open = useCallback((anime: Chosen) => {
    setChosen(anime);
    const heading = document.getElementById('order-title');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }, []);
  return (
    <>
      <Search hasModel={hasModel(status.data?.status)} open={open} />
      <Numbers status={status.data?.status} />
      <div class="two">
        <Tonight now={now} newest={newest.data} open={open} />
        <Season now={now} newest={newest.data} open={open} />
      </div>
      <Order chosen={chosen} open={open} />
    </>
  );
}

/** Whether a search costs its owner a model's tokens. */
const hasModel = (status: StatusQuery['status'] | undefined): boolean => status?.llmMode === 'AUTO' && status.agent?.planner === 'MODEL';

function Numbers({ status }: { readonly status: StatusQuery['status'] | undefined }) {
  const count = new Intl.NumberFormat('en');
  const { catalog, agent, search, llmMode } = status ?? {};
  const facts = [
    catalog && `${count.format(catalog.animeCount)} anime`,
    catalog && `${count.format(catalog.characterCount)} characters`,
    llmMode === 'OFF' ? 'the agent is switched off' : agent?.planner === 'MODEL' ? `plans by ${agent.model ?? 'a model'}` : agent?.planner === 'RULES' && 'plans by rules, without a model',
    search && search.pending > 0 && `${count.format(search.pending)} on their way into the index`,
  ].filter(Boolean);
  return <p class="numbers">{facts.join(' · ')}</p>;
}

const root = document.getElementById('app');
if (root) render(<Page />, root);
