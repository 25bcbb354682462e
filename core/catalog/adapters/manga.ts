import type { TransactionSql } from 'postgres';
import type { Manga, MangaRelation } from '#proto/relation';
import { MangaFormatSchema } from '#proto/relation';
import { mangaKey } from '../domain/merge.ts';
import { nameOfEnum, refOf, splitRef, valueOfEnum } from './contract.ts';
import { indexable, uniqueBy } from './rows/values.ts';
import { query } from './statements.ts';

/**
 * Gives every manga of these relations its id: the one that its outside ids or its title and form lead to, or a new
 * one; and writes the manga. Two statements to three for a batch.
 */
export async function keepManga(tx: TransactionSql, relations: readonly MangaRelation[], newId: () => string): Promise<void> {
  const manga = relations.flatMap((relation) => relation.manga ?? []);
  if (manga.length === 0) return;
  const ids = await findIds(tx, manga);
  for (const one of manga) {
    const keys = keysOf(one);
    one.id ||= keys.map((key) => ids.get(key)).find((id) => id !== undefined) ?? newId();
    for (const key of keys) if (!ids.has(key)) ids.set(key, one.id);
  }
  await query(tx, 'upsert_manga', [uniqueBy(manga.map(mangaRow), ({ id }) => id)]);
  const refs = manga.flatMap(({ id, externalIds }) => externalIds.map((ref) => ({ ...splitRef(refOf(ref)), manga_id: id })));
  if (refs.length > 0) await query(tx, 'insert_manga_ids', [uniqueBy(refs, (ref) => `${ref.source}:${ref.external_id}`)]);
}

async function findIds(tx: TransactionSql, manga: readonly Manga[]): Promise<Map<string, string>> {
  const unknown = manga.filter(({ id }) => id === '');
  const refs = unknown.flatMap(({ externalIds }) => externalIds.map(refOf)).map(splitRef);
  const natural = unknown.flatMap((one) => naturalKey(one) ?? []);
  if (refs.length + natural.length === 0) return new Map();
  const args = [refs.map(({ source }) => source), refs.map(({ external_id }) => external_id), natural] as const;
  return new Map((await query(tx, 'find_manga', args)).map(({ key, id }) => [key, id]));
}

/** Only of manga that no platform has an id of. */
const naturalKey = (manga: Manga): string | null =>
  manga.externalIds.length > 0 ? null : indexable(`${nameOfEnum(MangaFormatSchema, manga.format)} ${mangaKey(manga)}`);

function keysOf(manga: Manga): string[] {
  const natural = naturalKey(manga);
  return natural === null ? manga.externalIds.map(refOf) : [natural];
}

function mangaRow(manga: Manga) {
  const { id, title, nativeTitle, format, authors } = manga;
  return {
    id, title, native_title: nativeTitle, format: valueOfEnum(MangaFormatSchema, format), authors, natural_key: naturalKey(manga),
  };
}
