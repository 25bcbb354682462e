import type { FieldMask } from '@bufbuild/protobuf/wkt';
import { timestampFromDate } from '@bufbuild/protobuf/wkt';
import { create } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';
import type { Sql } from 'postgres';
import { uniqueRelations } from '../domain/relations.ts';
import { serveAt, serveStatusAt } from './airing.ts';
import { fillCredits } from './credits.ts';
import { decodeRecord, refOf, typeOfRelation } from './contract.ts';
import { derive } from './derived.ts';
import { query, type RowOf } from './statements.ts';

/** A committed record as every statement that reads anime gives it. */
export type AnimeRow = RowOf<'find_anime_by_ids'>;

/** Reads committed anime. A batch is four statements at most, whatever its size: records, resolved edges, studios, people; only what is asked for. */
export class CatalogReader {
  readonly #sql: Sql<{ bigint: bigint }>;
  /** The present, in milliseconds: one answer tells by it all that depends on it. */
  readonly now: () => number;

  constructor(sql: Sql<{ bigint: bigint }>, now: () => number = Date.now) {
    this.#sql = sql;
    this.now = now;
  }

  /** As they were committed: the status is what a source says, and not what follows from it now. */
  async findCommitted(ids: readonly string[]): Promise<Anime[]> {
    const anime = (await query(this.#sql, 'find_anime_by_ids', [ids])).map(committed);
    await this.#resolveRelations(anime);
    const byId = new Map(anime.map((record) => [record.id, record]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** One by our id, or what it was merged into; null when it is not here. */
  async findById(id: string, mask?: FieldMask): Promise<Anime | null> {
    const [found] = await this.findByIds([id], mask);
    if (found) return found;
    const into = (await this.redirects([id])).get(id);
    return into === undefined ? null : ((await this.findByIds([into], mask))[0] ?? null);
  }

  /** Of these ids those of anime that were merged, with the one that answers for each. */
  async redirects(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await query(this.#sql, 'find_redirects', [ids]);
    return new Map(rows.map(({ id, into_id }) => [id, into_id]));
  }

  /** In the order asked for; what is not here, or was deleted, is left out. */
  async findByIds(ids: readonly string[], mask?: FieldMask): Promise<Anime[]> {
    const rows = await query(this.#sql, 'find_anime_by_ids', [ids]);
    const byId = new Map((await this.present(rows, mask)).map((anime) => [anime.id, anime]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** @param source the platform's name without prefix, `MAL` */
  async findByExternalId(source: string, externalId: string, mask?: FieldMask): Promise<Anime | null> {
    const rows = await query(this.#sql, 'find_anime_by_external_id', [source, externalId]);
    return (await this.present(rows, mask))[0] ?? null;
  }

  /** The records of these rows, with what only the catalog knows filled in, cut to the mask. */
  async present(rows: readonly AnimeRow[], mask: FieldMask | undefined, now = this.now()): Promise<Anime[]> {
    const anime = rows.map(committed);
    if (wants(mask, 'relations')) await this.#resolveRelations(anime);
    await fillCredits(this.#sql, anime, { studios: wants(mask, 'studios'), staff: wants(mask, 'staff'), voices: wants(mask, 'characters') });
    if (wants(mask, 'airing')) anime.forEach((record) => serveAt(record, now));
    else if (wants(mask, 'status')) anime.forEach((record) => serveStatusAt(record, now));
    return anime.map((record) => pick(record, mask));
  }

  async #resolveRelations(anime: readonly Anime[]): Promise<void> {
    const related = anime.filter(({ relations }) => relations.length > 0);
    if (related.length === 0) return;
    const rows = await query(this.#sql, 'find_relation_targets', [related.map(({ id }) => id)]);
    const targets = new Map(rows.map((row) => [`${row.anime_id} ${row.type} ${row.source}:${row.external_id}`, row.target_id]));
    for (const record of related) {
      const { id } = record;
      for (const relation of record.relations) {
        const keys = relation.target.map((target) => `${id} ${typeOfRelation(relation)} ${refOf(target)}`);
        relation.targetId = keys.map((key) => targets.get(key)).find((target) => target !== undefined) ?? '';
      }
      // Two that were told apart while their target was not here may lead to one.
      record.relations = uniqueRelations(record.relations);
    }
  }
}

const committed = ({ id, version, record, updated_at, operator_fields }: AnimeRow): Anime =>
  Object.assign(derive(decodeRecord(record), operator_fields), { id, version, updatedAt: timestampFromDate(updated_at) });

const wants = (mask: FieldMask | undefined, field: string): boolean =>
  !mask || mask.paths.length === 0 || mask.paths.includes(field);

/** Only the fields of the mask, and always id and version; all of them without a mask. */
function pick(record: Anime, mask: FieldMask | undefined): Anime {
  if (!mask || mask.paths.length === 0) return record;
  const kept = AnimeSchema.fields.filter(({ name }) => ['id', 'version', ...mask.paths].includes(name));
  return Object.assign(create(AnimeSchema), Object.fromEntries(kept.map(({ localName }) => [localName, Reflect.get(record, localName)])));
}
