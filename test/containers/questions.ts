import type { Project } from './project.ts';
import { until } from '../support/resources.ts';

interface Found {
  readonly search: { readonly mode: string; readonly degraded: string | null; readonly edges: readonly { readonly node: { readonly idMal: number } }[] };
  readonly anime: { readonly title: { readonly romaji: string } } | null;
}

const SPIRITED_AWAY = 199;
let asked = 0;

/**
 * Asks for one anime by its id and for another by what happens in it, once by direct search and once by the agent: that takes edge,
 * catalog, PostgreSQL, search and agent. Each time by another length of page, so that no cache has the answer.
 *
 * @returns why that is not what the bundled catalog says, or undefined
 */
async function fault(project: Project): Promise<string | undefined> {
  const first = 3 + (asked++ % 47);
  const query = (mode: string) => `{
    anime(idMal: ${asked % 2 === 0 ? 1 : 199}) { title { romaji } }
    search(query: "a girl trapped working in a bathhouse for spirits", mode: ${mode}, first: ${first}) { mode degraded edges { node { idMal } } }
  }`;
  for (const mode of ['DIRECT', 'AGENT']) {
    const { anime, search } = await project.ask<Found>(query(mode));
    if (!anime) return 'an anime is not there';
    if (search.mode !== mode || search.degraded !== null) return `the ${mode} search was served by ${search.mode}, ${search.degraded}`;
    if (!search.edges.slice(0, 3).some(({ node }) => node.idMal === SPIRITED_AWAY)) return `the ${mode} search did not find it`;
  }
  return undefined;
}

/** Waits until all is answered as it should be. @returns seconds that took @throws Error with the last fault */
export async function untilAnswered(project: Project, seconds = 120): Promise<number> {
  const begun = performance.now();
  let last: string | undefined;
  await until('an answer', async () => {
    last = await fault(project).catch((error: unknown) => (error as Error).message);
    return last === undefined || undefined;
  }, seconds).catch(() => {
    throw new Error(`no answer after ${seconds} s: ${last}`);
  });
  return (performance.now() - begun) / 1_000;
}
