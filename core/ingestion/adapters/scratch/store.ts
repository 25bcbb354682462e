import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Decision, Reject } from '../../domain/source.ts';

const schema = readFileSync(new URL('schema.sql', import.meta.url), 'utf8');
/** Raised when the tables or what the same inputs come to change, so that a half-done run of an older version is not resumed. */
const VERSION = '7';

/** What a run works with while it lasts. Closing keeps it, so that a killed run can go on; a finished one removes it. */
export class WorkStore implements Disposable {
  readonly runId: string;
  /** When the run was started first. */
  readonly startedAt: Date;
  /** Whether an earlier, unfinished run is resumed. */
  readonly resumed: boolean;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #file: string;

  /**
   * @param fingerprint of all inputs: work on other inputs is thrown away; null when an input can be read only once
   * @throws Error when another run is using the file
   */
  constructor(file: string, fingerprint: string | null, now: Date) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    this.#database = open(file);
    const wanted = `${VERSION} ${fingerprint}`;
    this.resumed = fingerprint !== null && this.meta('fingerprint') === wanted;
    if (!this.resumed) this.#clear();
    this.runId = this.meta('run') ?? randomUUID();
    this.startedAt = new Date(this.meta('started') ?? now);
    this.setMeta('run', this.runId);
    this.setMeta('started', this.startedAt.toISOString());
    this.setMeta('fingerprint', wanted);
  }

  meta(name: string): string | undefined {
    return this.all<{ value: string }>('select value from meta where name = ?', name)[0]?.value;
  }

  setMeta(name: string, value: string): void {
    this.run('insert into meta values (?, ?) on conflict (name) do update set value = excluded.value', name, value);
  }

  /** All or nothing of what `work` writes. */
  transaction<T>(work: () => T): T {
    this.#database.exec('begin');
    try {
      const result = work();
      this.#database.exec('commit');
      return result;
    } catch (error) {
      this.#database.exec('rollback');
      throw error;
    }
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  /**
   * One row after the other; memory doesn't grow with their number. One text is iterated over once at a time: statements
   * are kept, because one that is made anew each time lies outside the heap until the collector happens to see it.
   */
  each<Row>(sql: string, ...values: SQLInputValue[]): Iterable<Row> {
    return this.#statement(sql).iterate(...values) as Iterable<Row>;
  }

  count(sql: string, ...values: SQLInputValue[]): number {
    return this.all<{ count: number }>(sql, ...values)[0]?.count ?? 0;
  }

  reject({ source, place, field, title, reason, kept }: Reject): void {
    this.run('insert or ignore into reject (source, place, field, title, reason, kept) values (?, ?, ?, ?, ?, ?)', source, place, field, title, reason, kept ? 1 : 0);
  }

  *rejects(): Generator<Reject> {
    for (const { kept, ...reject } of this.each<Omit<Reject, 'kept'> & { kept: number }>('select source, place, title, field, reason, kept from reject order by source, place, field')) {
      yield { ...reject, kept: kept === 1 };
    }
  }

  /** Which records were joined or kept apart, in the order decided. */
  *decisions(): Generator<Decision> {
    const rows = this.each<{ verdict: string; why: string } & Record<`${'our' | 'their'}_${'source' | 'place' | 'title'}`, string>>(`
      select verdict, why, a.source as our_source, a.place as our_place, a.title as our_title,
        b.source as their_source, b.place as their_place, b.title as their_title
      from decision join record a on a.id = decision.record join record b on b.id = decision.other order by decision.id`);
    for (const row of rows) {
      yield {
        verdict: row.verdict === 'joined' ? 'joined' : 'apart', why: row.why,
        a: { source: row.our_source, place: row.our_place, title: row.our_title },
        b: { source: row.their_source, place: row.their_place, title: row.their_title },
      };
    }
  }

  /** The work is done, and a next run starts afresh. */
  finish(): void {
    this.#database.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(this.#file + suffix, { force: true });
  }

  [Symbol.dispose](): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #clear(): void {
    for (const table of ['meta', 'input', 'record', 'ref', 'dead', 'part', 'member', 'owner', 'orphan_title', 'decision', 'merged', 'done', 'reject']) this.#database.exec(`drop table if exists ${table}`);
    this.#database.exec(schema);
  }
}

/** The killed run in this folder that can be resumed; undefined if there is none, or it is still running. */
export function waitingRun(folder: string): string | undefined {
  const file = join(folder, 'work.sqlite');
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return (database.prepare("select value from meta where name = 'run'").get() as { value: string } | undefined)?.value;
  } catch (error) {
    if (isLocked(error)) return undefined;
    throw error;
  } finally {
    database.close();
  }
}

const isLocked = (error: unknown) => (error as Error).message.includes('locked');

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32768;');
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    if (isLocked(error)) throw new Error(`${file} is in use: another ingestion is running with this STATE_DIR`, { cause: error });
    throw error;
  }
}
