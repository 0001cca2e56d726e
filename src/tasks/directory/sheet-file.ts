import type { Customer } from '../../core/directory/customer.ts';
import { productName } from '../../core/directory/product-lookup.ts';
import type { Action } from '../../core/operations/action.ts';
import type { Refusal } from '../../core/operations/refusal.ts';
import { isWaiting } from '../../core/outbox/delivery.ts';
import { writeCsv } from '../../core/spreadsheet/write.ts';
import type { Messages } from '../../messages/load.ts';
import { loadMessages } from '../../messages/load.ts';
import { rowReasons } from '../../messages/row-reasons.ts';
import type { SheetFormat, SheetRow } from '../../protocol/directory.ts';
import type { BookDatabase } from '../../store/schema.ts';
import { readSheet } from './sheet.ts';

type Obstacles = ReadonlyMap<string, Refusal>;

interface Column {
  readonly heading: string;
  cell(row: SheetRow): string;
}

/** Rows read at a time: their packets and opened passwords are let go before the next ones. */
const readAhead = 2000;

/** The whole confirmation sheet as the bytes of a CSV file, in the words of `format.language`. */
export async function writeSheetFile(
  database: BookDatabase,
  action: string,
  { language, delimiter }: SheetFormat,
  obstaclesOf: (customer: string) => Promise<Obstacles>,
): Promise<Uint8Array | undefined> {
  const obstaclesOnce = rememberFirst(obstaclesOf);
  const first = await readSheet(database, action, 0, readAhead, obstaclesOnce);
  if (!first) return undefined;
  const customer = await database.customers.get(first.action.customer);
  const columns = columnsOf(await loadMessages(language), first.action, customer?.authority);
  const lines = [columns.map(({ heading }) => heading)];
  for (let offset = 0; offset < first.total; offset += readAhead) {
    const sheet = offset === 0 ? first : await readSheet(database, action, offset, readAhead, obstaclesOnce);
    if (!sheet) return undefined;
    for (const row of sheet.rows) lines.push(columns.map(({ cell }) => cell(row)));
  }
  return writeCsv(lines, { delimiter });
}

function columnsOf(
  messages: Messages,
  { what, carriedOver = [], without = [] }: Action,
  authority: Customer['authority'] | undefined,
): readonly Column[] {
  const { common, decisions, fields, sheet } = messages;
  const names = sheet.columns;
  const leftOut = without.length > 0 ? [decisions.without(without.map(productName))] : [];
  function reason(row: SheetRow): string {
    // Rows of the file that were left out themselves have nothing to do with products.
    return [...rowReasons(messages, row), ...(row.delivery ? leftOut : [])].join(' ');
  }
  const all: Column[] = [
    { heading: fields.displayName, cell: ({ displayName }) => displayName },
    { heading: fields.userName, cell: ({ userName }) => userName },
    { heading: names.password, cell: ({ password }) => password ?? '' },
    { heading: names.assigned, cell: ({ assigned }) => productNames(assigned) },
    { heading: names.revoked, cell: ({ revoked }) => productNames(revoked) },
    ...(what === 'restore-users'
      ? [{ heading: names.notRestored, cell: ({ notRestored = [] }: SheetRow) => productNames(notRestored) }]
      : []),
    {
      heading: names.state,
      cell: ({ delivery }) => (delivery ? common.states[delivery.state] : sheet.leftOut),
    },
    { heading: names.reason, cell: reason },
    // A plain number: grouped digits would be text to a spreadsheet.
    { heading: names.line, cell: ({ line }) => String(line ?? '') },
  ];
  // Elsewhere the authority's own word is all there is to say.
  if (authority !== 'book' && authority !== 'hub') return all;
  const marks = carriedOver.map(({ by, at }) => sheet.carriedOver(by, at)).join('; ');
  function partnerCenter({ delivery }: SheetRow): string {
    if (delivery && (isWaiting(delivery.state) || delivery.recorded)) return sheet.notYet;
    return delivery?.state === 'done' ? marks : '';
  }
  return [...all, { heading: names.partnerCenter, cell: partnerCenter }];
}

/** As a cell of licenses is read back by an import. */
function productNames(products: readonly string[]): string {
  return products.map((product) => productName(product)).join(' + ');
}

/** Replaying 100,000 changes for each part of the sheet would take longer than all the rest. */
function rememberFirst(
  obstaclesOf: (customer: string) => Promise<Obstacles>,
): (customer: string) => Promise<Obstacles> {
  let first: Promise<Obstacles> | undefined;
  return (customer) => (first ??= obstaclesOf(customer));
}
