import { parseArgs } from 'node:util';
import { ignoreClosedOutput } from '#platform/output';
import { edgeFrom, type EdgeAccess } from './edge-access.ts';
import { DATA } from './options.ts';

const HELP = `The operator's switch: whether searches are planned by the agent.

  npm run llm -- auto      by the agent, where the client lets it
  npm run llm -- off       all directly; the agent is not asked
  npm run llm -- status    how it stands, and how the agent is

It uses the system that runs on --data DIR (.echora), or to ECHORA_URL with OPERATOR_TOKEN.`;

const STATUS = '{ status { llmMode llmModeChangedAt agentCircuit agent { planner model modelCircuit } } }';
const SET = 'mutation ($mode: LlmMode!) { setLlmMode(mode: $mode) { mode effectiveWithinSeconds } }';

interface Status {
  readonly llmMode: string;
  readonly llmModeChangedAt: string | null;
  readonly agentCircuit: string | null;
  readonly agent: { readonly planner: string | null; readonly model: string | null; readonly modelCircuit: string | null } | null;
}

ignoreClosedOutput();
try {
  const { values, positionals: [command] } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: DATA } } });
  if (command === 'status') await sayStatus(edgeFrom(values.data));
  else if (command === 'auto' || command === 'off') await flip(edgeFrom(values.data), command.toUpperCase());
  else fail(HELP);
} catch (error) {
  fail((error as Error).message);
}

async function flip(edge: EdgeAccess, mode: string): Promise<void> {
  const { setLlmMode } = await edge.query<{ setLlmMode: { mode: string; effectiveWithinSeconds: number } }>(SET, { mode });
  console.log(`${setLlmMode.mode}, everywhere within ${setLlmMode.effectiveWithinSeconds} seconds`);
}

async function sayStatus(edge: EdgeAccess): Promise<void> {
  const { status } = await edge.query<{ status: Status }>(STATUS);
  console.log(`switch   ${status.llmMode}${status.llmModeChangedAt ? `, since ${status.llmModeChangedAt}` : ', as configured'}`);
  console.log(`circuit  ${status.agentCircuit ?? 'there is no agent'}`);
  const { planner, model, modelCircuit } = status.agent ?? {};
  console.log(`planner  ${status.agent ? [planner ?? 'none', model, modelCircuit && `circuit ${modelCircuit}`].filter(Boolean).join(', ') : 'the agent does not answer'}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
