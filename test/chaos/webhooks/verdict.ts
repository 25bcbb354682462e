import type { Sql } from 'postgres';
import type { Webhook } from '#proto/webhooks';
import type { Operator, Subscription } from './operator.ts';
import type { Arrival, Receiver } from './receiver.ts';

export interface WebhookVerdict {
  readonly lost: string[];
  readonly doubled: string[];
  readonly wrong: string[];
  readonly deliveries: number;
  readonly repeated: number;
}

/** What left before the answer to a deletion or a pause may be read after it. */
const ON_ITS_WAY_MS = 100;

/** Compares what came at each path with the history in the database. @param kills of the sender: each may repeat one delivery of each webhook */
export async function judgeWebhooks(sql: Sql, operator: Operator, receiver: Receiver, kills: number): Promise<WebhookVerdict> {
  const verdict: WebhookVerdict = { lost: [], doubled: [], wrong: [...operator.wrong], deliveries: 0, repeated: 0 };
  let [deliveries, repeated] = [0, 0];
  for (const subscription of operator.subscriptions) {
    const { path } = subscription;
    const came = receiver.arrivals(path);
    const told = (faults: readonly string[]) => faults.map((fault) => `${path}: ${fault}`);
    const expected = await changesFor(sql, subscription);
    const accepted = came.filter(({ isAccepted }) => isAccepted);
    const again = accepted.length - new Set(accepted.map(({ change }) => change)).size;
    if (again > kills) verdict.doubled.push(`${path}: ${again} deliveries were repeated, by ${kills} kills`);
    verdict.lost.push(...told(missing(subscription, came, expected)));
    verdict.wrong.push(...told([...misordered(came, expected), ...untimely(subscription, came)]));
    [deliveries, repeated] = [deliveries + accepted.length, repeated + again];
  }
  verdict.wrong.push(...(await differences(operator)), ...(await deadDifferences(sql, operator)));
  return { ...verdict, deliveries, repeated };
}

/** What the filter of a webhook lets through since it began, as its README says. */
async function changesFor(sql: Sql, { begins: [transaction, id], filter: { animeIds = [], fields = [] } }: Subscription): Promise<string[]> {
  const rows = await sql<{ change: string }[]>`
    select concat(anime_id, ' ', version) as change from anime_change
    where (transaction, id) > (${transaction!}::text::xid8, ${id!}::bigint)
      and (${animeIds.length === 0} or anime_id = any(${animeIds}::uuid[]) or successor_id = any(${animeIds}::uuid[]))
      and (${fields.length === 0} or changed_fields = '{}' or changed_fields && ${fields})
    order by transaction, id`;
  return rows.map(({ change }) => change);
}

/** One that was deleted may have been told less, one that is there may not. */
function missing({ deletedAt }: Subscription, came: readonly Arrival[], expected: readonly string[]): string[] {
  if (deletedAt !== undefined) return [];
  const there = new Set(came.map(({ change }) => change));
  return expected.filter((change) => !there.has(change)).map((change) => `${change} was never delivered`);
}

/** Every change that came is an expected one, or the one before it again, in the feed's order without a gap. */
function misordered(came: readonly Arrival[], expected: readonly string[]): string[] {
  const order = came.map(({ change }) => change).filter((change, at, all) => change !== all[at - 1]);
  const at = order.findIndex((change, place) => change !== expected[place]);
  return at === -1 ? [] : [`${order[at]} came as the ${at + 1}. change, where ${expected[at] ?? 'none'} was due`];
}

function untimely({ deletedAt = Infinity, pauses }: Subscription, came: readonly Arrival[]): string[] {
  const forbidden = [...pauses, [deletedAt, Infinity] as const];
  const isForbidden = ({ at }: Arrival) => forbidden.some(([from, until]) => at > from + ON_ITS_WAY_MS && at < until);
  return came.filter(isForbidden).map(({ change }) => `${change} was sent although it was paused or deleted`);
}

const described = ({ id, filter }: Pick<Webhook, 'id' | 'filter'>) => `${id} ${filter?.animeIds.join() ?? ''} ${filter?.fields.join() ?? ''}`;

/** Those that are listed are those that were created and not deleted, as they were asked for. */
async function differences(operator: Operator): Promise<string[]> {
  const there = new Set((await operator.list()).map(described));
  const wanted = new Set(operator.live.map(({ id, filter: { animeIds = [], fields = [] } }) => described({ id, filter: { $typeName: 'echora.v1.WebhookFilter', animeIds, fields, airing: false } })));
  return [
    ...[...wanted.difference(there)].map((one) => `the webhook ${one} is gone`),
    ...[...there.difference(wanted)].map((one) => `the webhook ${one} is there, and was deleted or never asked for`),
  ];
}

/** Those that refuse the first change have it among the dead, once; the others have none. */
async function deadDifferences(sql: Sql, operator: Operator): Promise<string[]> {
  const faults: string[] = [];
  for (const subscription of operator.live) {
    const { deadDeliveries } = await operator.deadOf(subscription.id);
    const dead = deadDeliveries.map(({ animeId, version }) => `${animeId} ${version}`).join(', ');
    const expected = subscription.isRefusing ? (await changesFor(sql, subscription))[0] : '';
    if (dead !== expected) faults.push(`${subscription.path}: dead are [${dead}], not [${expected}]`);
  }
  return faults;
}
