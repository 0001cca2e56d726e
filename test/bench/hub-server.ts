import { beginCustomer } from '../../src/hub/begin-customer.ts';
import { migrate } from '../../src/hub/database/migrate.ts';
import { openPglite } from '../../src/hub/database/pglite.ts';
import { openPostgres } from '../../src/hub/database/postgres.ts';
import { addDevice } from '../../src/hub/device-token.ts';
import { serveHub } from '../../src/hub/serve.ts';
import { serveBare } from './hub-bare.ts';
import { benchUser, product } from './hub-users.ts';

/**
 * One contestant in a process of its own: `seatbook` or `bare`, the address of a PostgreSQL or a folder, how
 * many users the customer "everybody" has and how many empty customers there are to push to. Prints its
 * address and a token, and ends when it is told so.
 */
const [contestant, where = '', users = '0', customers = '0'] = process.argv.slice(2);

const database = where.startsWith('postgresql://')
  ? openPostgres(where, console.error)
  : await openPglite(where);
await migrate(database);
const often = { burst: 1_000_000, perMinute: 1_000_000 };
const environment = { database, now: Date.now, pace: { requests: often } };

const book = { name: 'Meridian', domains: [], country: 'DE', language: 'de' as const, color: 0 };
const begin = async (customer: string, count: number) => {
  const everybody = Array.from({ length: count }, (_, number) => benchUser(number));
  const seats = { [product]: { total: 1_000_000, assigned: count } };
  const sender = { organization: 'team', customer, device: 'bench' };
  const begun = await beginCustomer(environment, sender, {
    version: 1,
    customer: book,
    users: everybody,
    seats,
  });
  if (!begun.ok) throw new Error(begun.problem.code);
};
await begin('everybody', Number(users));
for (let number = 0; number < Number(customers); number++) await begin(`push-${number}`, 0);

const device = { organization: 'team', name: 'Bench', person: 'Robin', role: 'admin' } as const;
const token = await addDevice(environment, device);
const address =
  contestant === 'bare' ? await serveBare(database) : (await serveHub(environment, 0, console.error)).address;
console.info(JSON.stringify({ address, token }));
process.on('SIGTERM', () => {
  void database.close().then(() => process.exit(0));
});
