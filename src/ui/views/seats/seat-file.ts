import type { Customer } from '../../../core/directory/customer.ts';
import { productName } from '../../../core/directory/product-lookup.ts';
import { writeCsv } from '../../../core/spreadsheet/write.ts';
import type { Messages } from '../../../messages/load.ts';
import type { PoolLine } from '../../../protocol/directory.ts';

/** The seats of one product at one customer. */
export interface SeatLine {
  readonly customer: Customer;
  readonly pool: PoolLine;
}

/** The table as the bytes of a CSV file. Numbers are plain: grouped digits would be text to a spreadsheet. */
export function seatFile(
  lines: readonly SeatLine[],
  { seats: { columns }, common: { sources } }: Pick<Messages, 'seats' | 'common'>,
  delimiter: ',' | ';',
): Uint8Array {
  const { customer, product, partNumber, total, assigned, queued, free, unused, asOf } = columns;
  const head = [customer, product, partNumber, total, assigned, queued, free, unused, asOf];
  const rows = lines.map(({ customer: { name }, pool }) => {
    const seats = [pool.total.value, pool.assigned.value, pool.queued, pool.free];
    const known = pool.total.asOf < pool.assigned.asOf ? pool.total : pool.assigned;
    return [
      name,
      productName(pool.product),
      pool.product,
      ...seats.map(String),
      String(pool.total.value - pool.assigned.value),
      `${new Date(known.asOf).toISOString()} (${sources[known.source]})`,
    ];
  });
  return writeCsv([head, ...rows], { delimiter });
}

/** In the order of people: by product within a customer. */
export function seatLines(
  customer: Customer,
  pools: readonly PoolLine[],
  collator: Intl.Collator,
): readonly SeatLine[] {
  return pools
    .toSorted((one, other) => collator.compare(productName(one.product), productName(other.product)))
    .map((pool) => ({ customer, pool }));
}
