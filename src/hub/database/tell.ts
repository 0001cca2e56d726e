import type { Told } from '../../protocol/hub/events.ts';
import type { Queries } from './sql.ts';

/** What every hub on the database listens to. */
export const channel = 'seatbook';

/** Told when the transaction commits, and never when it does not. */
export async function tell({ query }: Queries, told: Told): Promise<void> {
  await query('select pg_notify($1, $2)', [channel, JSON.stringify(told)]);
}
