import { ignoreClosedOutput } from '#platform/output';
import { readCounts } from './counts.ts';
import { status as updatesStatus } from '../core/updates/commands/status.ts';
import { edgeFrom } from './edge-access.ts';
import { readOptions } from './options.ts';
import { isAlive } from './orphans.ts';
import { readRun } from './state.ts';

/** `npm run status`: are database, index and what was merged the same in number? */
ignoreClosedOutput();
const { data } = readOptions();
const at = readRun(data);
if (!at || !isAlive(at.pid)) {
  console.error(`Echora is not running on ${data}. Start it with: npm start`);
  process.exit(1);
}
try {
  const counts = await readCounts(at);
  const rows: [string, number | string][] = [
    ['records after merging', counts.merged ?? 'ingestion is still reading'],
    ['anime in PostgreSQL', counts.anime],
    ['points in the index', counts.points],
    ['on their way', counts.pending],
    ['rejected before publishing', counts.rejected],
    ['waiting for review', counts.reviews],
    ['dead letters', counts.deadLetters],
  ];
  for (const [what, value] of rows) console.log(`${what.padEnd(28)}${String(value).padStart(8)}`);
  console.log(await searching(data));
  console.log(await posting(data));
  console.log(`updates:\n${(await updatesStatus({ NATS_URL: at.nats, STREAM_REPLICAS: 1 })).replace(/^/gm, '  ')}`);
  const settled = counts.merged === counts.anime && counts.anime === counts.points;
  console.log(settled ? 'equal' : counts.pending > 0 || counts.merged === null ? 'still loading' : 'NOT EQUAL');
  process.exitCode = settled || counts.pending > 0 || counts.merged === null ? 0 : 1;
} catch (error) {
  console.error(`a service does not answer: ${(error as Error).message}`);
  process.exitCode = 1;
}

/** How webhooks are doing; likewise. */
async function posting(data: string): Promise<string> {
  type Webhooks = { webhooks: readonly { state: string; deadDeliveries: number }[] };
  const reply = await edgeFrom(data).query<Webhooks>('{ webhooks { state deadDeliveries } }').catch((error: unknown) => (error as Error).message);
  if (typeof reply === 'string') return `webhooks: ${reply}`;
  const counts = Object.entries(Object.groupBy(reply.webhooks, ({ state }) => state.toLowerCase())).map(([state, those = []]) => `${those.length} ${state}`);
  const dead = reply.webhooks.reduce((sum, { deadDeliveries }) => sum + deadDeliveries, 0);
  return `webhooks: ${counts.join(', ') || 'none'}${dead > 0 ? `, ${dead} dead deliveries` : ''}`;
}

/** Who serves searches; a part that is away does not hide the numbers. */
async function searching(data: string): Promise<string> {
  type Status = { status: { llmMode: string; agentCircuit: string | null; agent: { planner: string | null; model: string | null } | null } };
  const query = '{ status { llmMode agentCircuit agent { planner model } } }';
  const reply = await edgeFrom(data).query<Status>(query).catch((error: unknown) => (error as Error).message);
  if (typeof reply === 'string') return `the Worker does not answer: ${reply}`;
  const { llmMode, agentCircuit, agent } = reply.status;
  const who = agent ? `${agent.planner ?? 'no planner'}${agent.model ? ` (${agent.model})` : ''}` : 'which does not answer';
  return `searches: switch ${llmMode}, agent ${who}, circuit ${agentCircuit ?? 'none'}`;
}
