import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fromBinary, toBinary } from '@bufbuild/protobuf';
import { AnimeSchema, type Anime } from '#proto/anime';

/** What is kept of one anime at one source. */
export interface StoredAnswer {
  readonly askedAt: Date;
  /** The last record that came, and when; none yet when the source never gave one. */
  readonly record: { readonly anime: Anime; readonly at: Date } | undefined;
}

const schema = `
  create table if not exists answer (
    source text not null, id text not null, asked_at int not null, kept_at int, body blob, primary key (source, id)
  )`;

/**
 * What live sources answered, across runs: a run that was killed, or that a day's measure ended, asks only for the
 * rest, and no source is asked more in a day because ingestion was started twice.
 */
export class AnswerStore implements Disposable {
  readonly #database: DatabaseSync;

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true });
    this.#database = new DatabaseSync(file, { timeout: 10_000 });
    this.#database.exec(`pragma journal_mode = wal; ${schema}`);
  }

  find(source: string, id: string): StoredAnswer | undefined {
    const row = this.#database.prepare('select asked_at, kept_at, body from answer where source = ? and id = ?').get(source, id) as
      { asked_at: number; kept_at: number | null; body: Uint8Array | null } | undefined;
    if (!row) return undefined;
    const record = row.body && row.kept_at !== null ? { anime: fromBinary(AnimeSchema, row.body), at: new Date(row.kept_at) } : undefined;
    return { askedAt: new Date(row.asked_at), record };
  }

  /** @param anime what came; undefined when nothing did, and what is kept stays */
  keep(source: string, id: string, at: Date, anime: Anime | undefined): void {
    this.#database.prepare(`
      insert into answer values (?, ?, ?, ?, ?) on conflict (source, id) do update set
        asked_at = excluded.asked_at, kept_at = coalesce(excluded.kept_at, kept_at), body = coalesce(excluded.body, body)`,
    ).run(source, id, at.getTime(), anime ? at.getTime() : null, anime ? toBinary(AnimeSchema, anime) : null);
  }

  /** Which anime a source was asked about since then, and when in milliseconds; the oldest first. */
  askedSince(source: string, since: Date): [id: string, at: number][] {
    const rows = this.#database.prepare('select id, asked_at from answer where source = ? and asked_at > ? order by asked_at').all(source, since.getTime());
    return (rows as { id: string; asked_at: number }[]).map(({ id, asked_at }) => [id, asked_at]);
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}
