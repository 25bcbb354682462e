/**
 * Shows what a model plans beside what the rules plan, for requests of agent-requests.json over the bundled catalog's labels, and
 * scores both against the plan that is written beside each request.
 *
 *   LLM_BASE_URL=… LLM_MODEL=… npm run bench:plans [-- --requests 50] [--seconds 60]
 *
 * It needs no running system: nothing is searched. A condition, title, walk or schedule counts as found when the written plan has
 * the same; F1 is of all requests' together. Skips without LLM_BASE_URL and LLM_MODEL.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromJson, type JsonValue } from '@bufbuild/protobuf';
import { AnimeSchema } from '#proto/anime';
import { baselinePlanner } from '../core/agent/adapters/baseline.ts';
import { askModel } from '../core/agent/adapters/model.ts';
import { buildAgent } from '../core/agent/build.ts';
import { readAgentConfig } from '../core/agent/config.ts';
import type { Condition, Plan } from '../core/agent/domain/plan.ts';
import { validatePlan } from '../core/agent/domain/validate.ts';
import { Failure } from '../core/agent/failure.ts';
import { checkedPlan, type Planned, type Planner, type Usage } from '../core/agent/planner.ts';
import { MemoryBackend, type AnimeInit } from '../core/agent/testing/backend.ts';
import { ROOT } from '../dev/options.ts';

interface Labelled {
  readonly class: string;
  readonly request: string;
  readonly plan: object;
}

const { values: options } = parseArgs({ options: { requests: { type: 'string', default: '50' }, seconds: { type: 'string', default: '60' } } });
if (!process.env['LLM_BASE_URL'] || !process.env['LLM_MODEL']) {
  console.log('skipped: no model is named (LLM_BASE_URL, LLM_MODEL)');
  process.exit(0);
}

const labelled = spread(JSON.parse(readFileSync(new URL('agent-requests.json', import.meta.url), 'utf8')) as Labelled[], Number(options.requests));
const folder = join(ROOT, 'data', 'catalog');
const records = readdirSync(folder).map((file) => fromJson(AnimeSchema, JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonValue, { ignoreUnknownFields: true }) as unknown as AnimeInit);
using stack = new DisposableStack();
const state = mkdtempSync(join(tmpdir(), 'echora-plans-'));
stack.defer(() => rmSync(state, { recursive: true, force: true }));
const unused = 'http://unused';
const config = readAgentConfig({ ...process.env, PORT: '0', CATALOG_URL: unused, SEARCH_URL: unused, RPC_SECRETS: 'unused-secret-0123', STATE_DIR: state });
const calls: { readonly seconds: number; readonly usage: Usage | undefined }[] = [];
const { agent, vocabulary } = buildAgent(config, new MemoryBackend(...records).clients);
await vocabulary.load();
const rules = { contract: agent.contract, vocabulary: vocabulary.current(), timeZone: 'Asia/Tokyo' };
// Without the circuit breaker: each request is asked, however the one before ended.
const ask = askModel({
  baseUrl: config.LLM_BASE_URL ?? '', model: config.LLM_MODEL ?? '', apiKey: config.LLM_API_KEY,
  structuredOutput: config.LLM_STRUCTURED_OUTPUT, effort: config.LLM_REASONING_EFFORT,
}, agent.contract);
const model: Planner = { kind: 'MODEL', name: config.LLM_MODEL ?? '', plan: measured };
const arms = { model, rules: baselinePlanner };
const tally = { model: { right: 0, said: 0, failures: new Map<string, number>() }, rules: { right: 0, said: 0, failures: new Map<string, number>() } };
let wanted = 0;

for (const { class: kind, request, plan } of labelled) {
  const written = partsOf(validatePlan(dated(plan), rules));
  wanted += written.length;
  console.log(`\n${kind}: ${request}\n  written  ${written.join(' · ')}`);
  for (const name of ['model', 'rules'] as const) {
    const made = await planOf(arms[name], request);
    const said = typeof made === 'string' ? [] : partsOf(made);
    const { failures } = tally[name];
    if (typeof made === 'string') failures.set(made, (failures.get(made) ?? 0) + 1);
    tally[name].said += said.length;
    tally[name].right += said.filter((part) => written.includes(part)).length;
    console.log(`  ${name.padEnd(7)}  ${typeof made === 'string' ? made : said.join(' · ') || `text: ${made.text}`}`);
  }
}
print();

async function measured(...[request, signal]: Parameters<Planner['plan']>): Promise<Planned> {
  const asked = performance.now();
  const ended = (usage: Usage | undefined) => calls.push({ seconds: (performance.now() - asked) / 1000, usage });
  try {
    const planned = await ask(request, signal);
    ended(planned.usage);
    return planned;
  } catch (error) {
    ended(error instanceof Failure ? error.usage : undefined);
    throw error;
  }
}

async function planOf(planner: Planner, query: string): Promise<Plan | string> {
  const request = { query, today: new Date().toISOString().slice(0, 10), timeZone: rules.timeZone, vocabulary: rules.vocabulary };
  try {
    return (await checkedPlan(planner, agent.contract, request, AbortSignal.timeout(Number(options.seconds) * 1000))).plan;
  } catch (error) {
    if (error instanceof Failure) return error.failure;
    throw error;
  }
}

/** Of each class its part, in the file's order. */
function spread(all: readonly Labelled[], count: number): Labelled[] {
  const step = all.length / Math.min(count, all.length);
  return Array.from({ length: Math.min(count, all.length) }, (_none, place) => all[Math.floor(place * step)]!);
}

/** What a plan says beside its free text, each part once, in words of its own. */
function partsOf({ filter, sort, like, walks, schedule, limit }: Plan): string[] {
  const condition = ({ field, operator, values }: Condition) => `${field} ${operator} ${values.map(String).toSorted().join(', ')}`;
  return [
    ...filter.must.map(condition),
    ...filter.mustNot.map((one) => `not ${condition(one)}`),
    ...(sort ? [`by ${sort.by}${sort.descending ? ', descending' : ''}`] : []),
    ...like.map((title) => `like ${title.toLowerCase()}`),
    ...walks.map(({ from, types, sameStudio }) => `${sameStudio ? 'studio' : types.join(', ') || 'any relation'} of ${from.toLowerCase()}`),
    ...(schedule ? [`airing ${schedule.firstDay} to ${schedule.lastDay}`] : []),
    ...(limit > 0 ? [`${limit} of them`] : []),
  ];
}

function dated(plan: object): unknown {
  const ahead: Readonly<Record<string, number>> = { TODAY: 0, WEEK: 6, SATURDAY: (6 - new Date().getUTCDay() + 7) % 7, SUNDAY: (7 - new Date().getUTCDay()) % 7 };
  return JSON.parse(JSON.stringify(plan), (_key, value: unknown) =>
    typeof value === 'string' && value in ahead ? new Date(Date.now() + ahead[value]! * 86_400_000).toISOString().slice(0, 10) : value);
}

function print(): void {
  console.log(`\n| ${labelled.length} requests | plans | precision | recall | F1 | failures |\n| --- | --- | --- | --- | --- | --- |`);
  for (const [name, { right, said, failures }] of Object.entries(tally)) {
    const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
    const [precision, recall] = [said && right / said, right / wanted];
    const f1 = precision + recall && (2 * precision * recall) / (precision + recall);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join(' | ');
    console.log(`| ${name} | ${labelled.length - failed} | ${figures} | ${[...failures].map(([why, count]) => `${why} ${count}`).join(', ') || 'none'} |`);
  }
  const seconds = calls.map((call) => call.seconds).toSorted((a, b) => a - b);
  const sum = (kind: 'input' | 'output' | 'reasoning') => calls.reduce((total, { usage }) => total + (usage?.[kind] ?? 0), 0);
  console.log(`\n${config.LLM_MODEL}: ${calls.length} calls, median ${seconds[Math.floor(seconds.length / 2)]?.toFixed(2)} s, ${sum('input')} input and ${sum('output')} output tokens, ${sum('reasoning')} of them thoughts`);
}
