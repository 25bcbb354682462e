import { fromJsonString, toJsonString, type JsonObject } from '@bufbuild/protobuf';
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { AnimeSchema } from '#proto/anime';
import { CatalogReadService, CatalogWriteService } from '#proto/catalog';
import { Source, type ExternalId } from '#proto/common';
import { command, connect, UsageError } from './connection.ts';

const HELP = `Looks after single anime: two that are one, one that is two, and values of which you have the last word.

  npm run anime -- show    ANIME
  npm run anime -- merge   ANIME DUPLICATE        the duplicate's ids and its own id lead to the first from then on
  npm run anime -- unmerge ANIME MERGED           undoes that; MERGED is the id that redirects
  npm run anime -- split   ANIME XREF… [--episode N]… [--title TITLE]
                                                  moves ids and episodes into an anime of their own; merge undoes it
  npm run anime -- set     ANIME JSON             {"adult": false}: no event changes these fields any more
  npm run anime -- clear   ANIME FIELD…           leaves fields empty, likewise
  npm run anime -- release ANIME [FIELD…]         lets events change fields again; all when none is named

ANIME is our id or one of a platform's: MAL:21, ANILIST:21. XREF is a platform's.

  --reason TEXT     why, for the history (merge, unmerge, split)
  --operator NAME   who (your user's name)
  --data DIR        the folder of the running system (.echora)
  --help

Environment: CATALOG_URL and RPC_SECRETS to reach another catalog.`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

await command(HELP, async () => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      reason: { ...text, default: '' }, operator: { ...text, default: userInfo().username }, title: { ...text, default: '' },
      episode: { ...text, multiple: true, default: [] as string[] }, data: { ...text, default: '.echora' }, help: { type: 'boolean' },
    },
  });
  if (values.help) return HELP;
  const [action, name, ...rest] = positionals;
  if (name === undefined) throw new UsageError(action === undefined ? 'what to do?' : `${action}: which anime?`);
  const reader = connect(CatalogReadService, values.data);
  const writer = connect(CatalogWriteService, values.data);
  const [source, { reason }] = [`operator:${values.operator}`, values];
  const find = async (called: string) => {
    const by = UUID.test(called) ? { case: 'id' as const, value: called } : { case: 'externalId' as const, value: xref(called) };
    const { anime } = await reader.getAnime({ by });
    if (!anime) throw new Error(`no such anime: ${called}`);
    return anime;
  };
  const anime = await find(name);
  const { id } = anime;
  switch (action) {
    case 'show':
      return toJsonString(AnimeSchema, anime, { prettySpaces: 2 });
    case 'merge': {
      const duplicateId = UUID.test(one(rest)) ? one(rest) : (await find(one(rest))).id;
      const { version, changed } = await writer.mergeAnime({ id, duplicateId, reason, source });
      return changed ? `${duplicateId} is now ${id}, at version ${version}` : 'they were one already';
    }
    case 'unmerge': {
      const { id: back, version, changed } = await writer.splitAnime({ id, mergedId: one(rest), reason, source });
      return changed ? `${back} is back, at version ${version}` : 'it was not merged any more';
    }
    case 'split': {
      const { id: part, version, changed } = await writer.splitAnime({ id, externalIds: rest.map(xref), episodes: values.episode, title: values.title, reason, source });
      return changed ? `${part} was split off, at version ${version}` : `${part} was split off already`;
    }
    case 'set': {
      const json = JSON.parse(one(rest)) as JsonObject;
      const paths = Object.keys(json).map((key) => AnimeSchema.fields.find((field) => field.name === key || field.jsonName === key)?.name ?? key);
      const { version } = await writer.updateAnime({ id, updateMask: { paths }, anime: fromJsonString(AnimeSchema, one(rest)), source });
      return `${id} is at version ${version}; you have the last word on ${paths.join(', ')}`;
    }
    case 'clear': {
      const { version } = await writer.updateAnime({ id, updateMask: { paths: rest }, anime: {}, source });
      return `${id} is at version ${version}; ${rest.join(', ')} stays empty`;
    }
    case 'release': {
      const { version, released } = await writer.releaseFields({ id, fields: rest, source });
      return released.length > 0 ? `${id} is at version ${version}; released: ${released.join(', ')}` : 'nothing was held';
    }
    default:
      throw new UsageError(`no such command: ${positionals.join(' ')}`);
  }
});

function one(rest: readonly string[]): string {
  const [only] = rest;
  if (only === undefined || rest.length > 1) throw new UsageError(`expected one more argument, got ${rest.length}`);
  return only;
}

/** `MAL:21`. */
function xref(text: string): Pick<ExternalId, 'source' | 'id'> {
  const [, platform = '', id = ''] = /^([A-Za-z_]+):(.+)$/.exec(text) ?? [];
  const source = (Source as unknown as Partial<Record<string, Source>>)[platform.toUpperCase()];
  if (!source) throw new UsageError(`not a platform's id, such as MAL:21: ${text}`);
  return { source, id };
}
