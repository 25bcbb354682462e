import type { DescMessage } from '@bufbuild/protobuf';
import type { Sql } from 'postgres';

interface Placed {
  readonly message: string;
  readonly field: string;
  readonly held_in: string[];
}

/**
 * Holds the fields of the contract against where the migrations say that PostgreSQL holds them (`contract_field`).
 *
 * @param record of which `metadata` is kept; messages count that are reached by fields which metadata has
 * @returns a line for each field without a place, each place without a field, and each column that is none
 */
export async function misplacedFields(sql: Sql<{ bigint: bigint }>, record: DescMessage): Promise<string[]> {
  const rows = await sql<Placed[]>`select message, field, held_in from contract_field order by message, field`;
  const columns = await sql<{ name: string }[]>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped`;
  const held = new Map(rows.map((row) => [`${row.message}.${row.field}`, row.held_in]));
  const there = new Set(['metadata', ...columns.map(({ name }) => name)]);
  const fields = fieldsOf(record, (name) => held.get(name)?.includes('metadata') ?? false);
  return [
    ...[...fields].filter((name) => !held.has(name)).map((name) => `${name}: no migration says where PostgreSQL holds it; a new one has to insert it into contract_field`),
    ...[...held.keys()].filter((name) => !fields.has(name)).map((name) => `${name}: a migration says where it is held, but the contract has no such field in a record`),
    ...[...held].flatMap(([name, places]) => places.filter((place) => !there.has(place)).map((place) => `${name}: it is said to be held in ${place}, which is no column`)),
  ];
}

/** Names as `Message.field`: of the message, and of those that its fields hold, as far as `enters` says. */
function fieldsOf(message: DescMessage, enters: (name: string) => boolean, found = new Set<string>()): Set<string> {
  const nameOf = (field: string) => `${message.typeName.slice(message.file.proto.package.length + 1)}.${field}`;
  for (const field of message.fields) {
    const name = nameOf(field.name);
    if (found.has(name)) continue;
    found.add(name);
    // Those of other packages, such as Timestamp, are values and no messages of the contract.
    if (field.message?.file.proto.package === message.file.proto.package && enters(name)) fieldsOf(field.message, enters, found);
  }
  return found;
}
