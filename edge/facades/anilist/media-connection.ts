import type { GraphQLResolveInfo } from 'graphql';
import type { GraphQLContext } from '../../context.ts';
import { animeMask } from '../../loading/selection.ts';
import type { InputMaybe } from '../../schema/types.gen.ts';
import { cut } from './connection.ts';
import { sourcesOf } from './mask.ts';
import { inOrder } from './media-order.ts';
import { mediaOf, type MediaEdgeModel, type MediaModel } from './models.ts';
import type { MediaSort } from './types.gen.ts';

interface Listed<Entry> {
  readonly entries: readonly Entry[];
  /** The order that they have. */
  readonly order: MediaSort | null;
  /** Of our `Anime`, besides those that are selected. */
  readonly fields?: readonly string[];
  readonly edgeOf: (entry: Entry, node: MediaModel) => Omit<MediaEdgeModel, 'node'>;
}

interface Args {
  readonly page?: InputMaybe<number>;
  readonly perPage?: InputMaybe<number>;
  readonly sort?: InputMaybe<readonly (MediaSort | null)[]>;
}

/** A page of what someone or something is in, or made: the anime of all such pages in one call; those without an id at AniList are left out. */
export async function mediaConnection<Entry extends { readonly animeId: string }>(
  { entries, order, fields = [], edgeOf }: Listed<Entry>, args: Args, context: GraphQLContext, info: GraphQLResolveInfo,
) {
  const { shown, pageInfo } = cut(await inOrder(entries, args.sort, order, context), args);
  const mask = animeMask([...sourcesOf(info, ['nodes'], ['edges', 'node']), ...fields]);
  const edges = await Promise.all(shown.map(async (entry): Promise<MediaEdgeModel[]> => {
    const node = mediaOf(await context.var.loadAnime(entry.animeId, mask));
    return node ? [{ ...edgeOf(entry, node), node }] : [];
  }));
  const present = edges.flat();
  return { edges: present, nodes: present.map(({ node }) => node), pageInfo };
}
