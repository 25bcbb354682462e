import type { ExternalId } from '#proto/common';
import type { AnimeRelation, MangaRelation, RelationType } from '#proto/relation';
import { fillAll, type SourcedValue } from '../merge.ts';
import { titleKey } from '../normalise/titles.ts';
import { groupItems, listsOf, type Stage, type StageContext } from './stage.ts';

/** The contract's number for a relation of which no more is known than that there is one. */
const OTHER: RelationType = 14;

/**
 * Stage 3: one relation to each anime, whichever of the target's ids each source has. A relation that is named wins
 * over one that is only OTHER; a relation to itself is none.
 */
export const relationships: Stage = (members, context) => {
  const relations = new Map(
    [...groupItems(listsOf(members, 'relations', (anime) => anime.relations), ({ target }) => targetKey(target, context))]
      .filter(([key]) => key !== `group ${context.group}`)
      .map(([key, said]) => [key, namedFirst(said)]),
  );
  const manga = groupItems(listsOf(members, 'manga', (anime) => anime.manga), mangaKey);
  const [edges, works] = [fillAll(relations), fillAll(manga)];
  const ordered = edges.value.sort(byTypeAndTarget);
  return {
    fields: { ...(ordered.length > 0 && { relations: ordered }), ...(works.value.length > 0 && { manga: works.value }) },
    provenance: { ...(ordered.length > 0 && { relations: edges.provenance }), ...(works.value.length > 0 && { manga: works.provenance }) },
  };
};

/** Two ids are one target when one record has both, which the groups know. */
function targetKey(target: readonly ExternalId[], { groupOf }: StageContext): string {
  for (const { source, id } of target) {
    const group = groupOf(source, id);
    if (group !== undefined) return `group ${group}`;
  }
  return target.map(({ source, id }) => `${source}:${id}`).sort()[0] ?? '';
}

const namedFirst = (said: readonly SourcedValue<AnimeRelation>[]): SourcedValue<AnimeRelation>[] => [
  ...said.filter(({ value }) => value.type !== OTHER), ...said.filter(({ value }) => value.type === OTHER),
];

function mangaKey({ type, manga }: MangaRelation): string {
  const [id] = manga?.externalIds ?? [];
  return `${type} ${id ? `${id.source}:${id.id}` : titleKey(manga?.title ?? '')}`;
}

const idText = ({ target: [first] }: AnimeRelation) => (first ? `${String(first.source).padStart(3, '0')}:${first.id.padStart(12, '0')}` : '');

const byTypeAndTarget = (a: AnimeRelation, b: AnimeRelation) => a.type - b.type || (idText(a) < idText(b) ? -1 : 1);
