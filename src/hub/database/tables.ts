import { numberOf, textOf } from './row.ts';
import type { Queries } from './sql.ts';

/**
 * The hub's tables, all but the note of what was migrated, in the order in which rows go in. A list, and not
 * what the catalog has: in the same schema another program may keep its own.
 */
export const hubTables = [
  'customers',
  'users',
  'pools',
  'answers',
  'changes',
  'audit',
  'devices',
  'codes',
] as const;

/** A table with its columns as the catalog of the database knows them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

const rowsAtOnce = 500;

export async function readTables({ query }: Queries): Promise<readonly Table[]> {
  const rows = await query(
    `select c.relname::text as name, a.attname::text as column_name,
        format_type(a.atttypid, a.atttypmod) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = current_schema()::text::regnamespace and c.relname = any($1::text[])
        and a.attnum > 0 and not a.attisdropped
      order by array_position($1::text[], c.relname::text), a.attnum`,
    [hubTables],
  );
  const tables = new Map<string, { name: string; type: string }[]>();
  for (const row of rows) {
    const name = textOf(row, 'name');
    const column = { name: textOf(row, 'column_name'), type: textOf(row, 'type') };
    tables.set(name, [...(tables.get(name) ?? []), column]);
  }
  return Array.from(tables, ([name, columns]) => ({ name, columns }));
}

/** The number of the newest migration. */
export async function readSchemaNumber({ query }: Queries): Promise<number> {
  const [row] = await query('select max(number) as number from migrations');
  return row ? numberOf(row, 'number') : 0;
}

export async function countRows({ query }: Queries, { name }: Table): Promise<number> {
  const [row] = await query(`select count(*)::integer as number from ${name}`);
  return row ? numberOf(row, 'number') : 0;
}

/** Every row as one line of JSON, an array with the text of each column: exact, whatever its type. */
export async function* readRows(
  { query }: Queries,
  { name, columns }: Table,
): AsyncGenerator<readonly string[]> {
  const texts = columns.map((column) => `${column.name}::text`).join(', ');
  await query(
    `declare rows no scroll cursor for select json_build_array(${texts})::text as line from ${name}`,
  );
  for (;;) {
    const rows = await query(`fetch ${rowsAtOnce} from rows`);
    if (rows.length === 0) break;
    yield rows.map((row) => textOf(row, 'line'));
  }
  await query('close rows');
}

/** Nobody else reads or writes them until the transaction ends. */
export async function lockTables({ query }: Queries, tables: readonly Table[]): Promise<void> {
  await query(`lock table ${tables.map(({ name }) => name).join(', ')} in access exclusive mode`);
}

export async function deleteRows({ query }: Queries, { name }: Table): Promise<void> {
  await query(`delete from ${name}`);
}

export async function insertRows(
  { query }: Queries,
  { name, columns }: Table,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const names = columns.map((column) => column.name).join(', ');
  const values = columns.map((column) => `${column.name}::${column.type}`).join(', ');
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  await query(
    `insert into ${name} (${names}) select ${values} from unnest(${arrays}) as given (${names})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}
