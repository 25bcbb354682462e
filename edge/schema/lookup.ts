import { Code, ConnectError } from '@connectrpc/connect';
import { Source } from '#proto/common';
import { badUserInput } from '../errors.ts';
import { note } from '../loading/anime-loader.ts';
import { animeMask, selectedFields } from '../loading/selection.ts';
import type { Xref } from '../loading/xref-loader.ts';
import type { AnimeModel } from './models.ts';
import { presentAnime } from './anime.ts';
import type { GraphQLContext } from '../context.ts';
import { BATCH_MAX, within } from './page.ts';
import type { QueryResolvers } from './resolvers.gen.ts';
import type { QueryAnimeArgs, XrefInput } from './types.gen.ts';

type Lookup = { readonly id: string } | { readonly source: Source; readonly externalId: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const EXTERNAL_ID_MAX = 200;
const NAME_MAX = 200;

export const animeResolver: QueryResolvers['anime'] = (_root, args, context, info) => {
  const lookup = readLookup(args);
  const mask = animeMask(selectedFields(info));
  return 'id' in lookup ? context.var.loadAnime(lookup.id, mask) : findByExternalId(lookup, mask, context);
};

/** Which anime is asked for. Throws BAD_USER_INPUT, naming the argument at fault. */
export function readLookup({ id, idMal, idAnilist, xref }: Partial<QueryAnimeArgs>): Lookup {
  const given = Object.entries({ id, idMal, idAnilist, xref }).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none' : given.map(([name]) => name).join(' and ');
    throw badUserInput('id, idMal, idAnilist, xref', `are exclusive: give exactly one, got ${found}`);
  }
  if (xref) return { source: Source[xref.source], externalId: nonEmpty('xref.externalId', xref.externalId) };
  if (typeof idMal === 'number') return { source: Source.MAL, externalId: positive('idMal', idMal) };
  if (typeof idAnilist === 'number') return { source: Source.ANILIST, externalId: positive('idAnilist', idAnilist) };
  return { id: uuid('id', id ?? '') };
}

/** In either case, as all that takes ids does. */
export const isUuid = (text: string): boolean => UUID.test(text);

/** In lower case. Throws BAD_USER_INPUT that names the argument. */
export function uuid(argument: string, value: string): string {
  if (!isUuid(value)) throw badUserInput(argument, 'must be a UUID');
  return value.toLowerCase();
}

function positive(argument: string, value: number): string {
  if (value < 1) throw badUserInput(argument, `must be at least 1, got ${value}`);
  return String(value);
}

export function nonEmpty(argument: string, value: string): string {
  const id = value.trim();
  if (id === '' || id.length > EXTERNAL_ID_MAX) {
    throw badUserInput(argument, `must have 1–${EXTERNAL_ID_MAX} characters, got ${id.length}`);
  }
  return id;
}

/** The part of a name that is looked for; empty for any. Throws BAD_USER_INPUT that names the argument. */
export function readName(argument: string, text: string | null | undefined): string {
  const name = text?.trim() ?? '';
  if (name.length > NAME_MAX) throw badUserInput(argument, `may have ${NAME_MAX} characters, got ${name.length}`);
  return name;
}

/** Several by the ids of any platforms, in one call; null where there is none. */
export const animeByXrefsResolver: QueryResolvers['animeByXrefs'] = (_root, { xrefs }, { var: vars }, info) => {
  within('xrefs.length', xrefs.length, 1, BATCH_MAX);
  const mask = animeMask(selectedFields(info));
  return Promise.all(xrefs.map(readXref).map((xref) => vars.loadByXref(xref, mask)));
};

/** Throws BAD_USER_INPUT that names the entry at fault. */
function readXref({ source, externalId }: XrefInput, place: number): Xref {
  return { source: Source[source], id: nonEmpty(`xrefs[${place}].externalId`, externalId) };
}

async function findByExternalId(
  { source, externalId }: Extract<Lookup, { source: Source }>,
  paths: string[],
  context: GraphQLContext,
): Promise<AnimeModel | null> {
  const request = { by: { case: 'externalId' as const, value: { source, id: externalId } }, readMask: { paths } };
  try {
    const { anime } = await context.var.services.catalog.getAnime(request);
    if (anime) note(context.var.footprint, anime, context.var.edge.now());
    return anime ? presentAnime(anime) : null;
  } catch (error) {
    if (!(error instanceof ConnectError) || error.code !== Code.NotFound) throw error;
    context.var.footprint.missing({ source, id: externalId });
    return null;
  }
}
