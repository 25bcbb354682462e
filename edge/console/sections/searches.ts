import { html } from 'hono/html';
import type { Standing } from '../data.ts';
import { badge, instant, section, type Html } from './parts.ts';

const CIRCUITS: Readonly<Record<string, Html>> = {
  CLOSED: badge('closed', 'good'),
  OPEN: badge('open', 'bad'),
  HALF_OPEN: badge('half open', 'plain'),
};

/** Who serves searches, and the switch. */
export function switchCard({ llmMode, llmModeChangedAt, agentCircuit, agent }: Standing['status']): Html {
  const isOn = llmMode === 'AUTO';
  const planner = agent ? (agent.model ?? (agent.planner === 'RULES' ? 'rules, no model' : 'none')) : 'does not answer';
  return section(
    'searches',
    'Searches',
    html`<div class="switch">
        <p class="state">
          <strong>${isOn ? 'The agent plans searches' : 'All searches are direct'}</strong>
          <span class="note">${llmModeChangedAt ? html`since ${instant(llmModeChangedAt)} UTC` : 'as configured'}</span>
        </p>
        <form method="post" action="/console/llm">
          <input type="hidden" name="mode" value="${isOn ? 'OFF' : 'AUTO'}" />
          <button type="submit" class="${isOn ? 'danger' : 'primary'}">Switch the agent ${isOn ? 'off' : 'on'}</button>
        </form>
      </div>
      <dl class="figures">
        <div>
          <dt>Planner</dt>
          <dd>${planner}</dd>
        </div>
        <div>
          <dt>Circuit to the agent</dt>
          <dd>${CIRCUITS[agentCircuit ?? ''] ?? 'no agent'}</dd>
        </div>
        <div>
          <dt>Circuit to the model</dt>
          <dd>${CIRCUITS[agent?.modelCircuit ?? ''] ?? 'no model'}</dd>
        </div>
      </dl>`,
  );
}
