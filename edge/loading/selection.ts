import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Fields of `Anime` that the record calls otherwise, or that it needs several for; the others are the same in snake_case. */
const RECORD_FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['titles'],
  idMal: ['external_ids'],
  idAnilist: ['external_ids'],
  idAnidb: ['external_ids'],
  idKitsu: ['external_ids'],
  isAdult: ['adult', 'is_adult'],
  // When it changes by itself bounds how long the answer holds.
  status: ['status', 'airing'],
  statusCertainty: ['airing'],
  nextEpisode: ['airing'],
  coverImage: ['images'],
};

/**
 * Names of the fields selected below the field being resolved, fragments included.
 *
 * @param path fields to step through first, for example `['edges', 'node']`
 */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[] = []): string[] {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) nodes = childrenOf(nodes, info).filter((child) => child.name.value === name);
  return [...new Set(childrenOf(nodes, info).map((child) => child.name.value))];
}

/** The read mask that fetches these fields of `Anime` and no others: long lists only when asked for. */
export function animeMask(fields: readonly string[]): string[] {
  const paths = fields
    .filter((name) => !name.startsWith('__'))
    .flatMap((name) => RECORD_FIELDS[name] ?? [snakeCase(name)]);
  return [...new Set(['id', ...paths])].sort();
}

function childrenOf(nodes: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return nodes.flatMap((node) => fieldsIn(node.selectionSet, info));
}

/** `@skip` and `@include` are not looked at: a field too many is fetched, none too few. */
function fieldsIn(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet, info);
    return fieldsIn(info.fragments[selection.name.value]?.selectionSet, info);
  });
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
