import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { CreateUser } from '../../src/core/operations/operation.ts';
import type { HubDatabase } from '../../src/hub/database/sql.ts';

/**
 * What the hub's work costs at least: the same bodies over HTTP, the same rows in the same tables, by the
 * plainest statements, each operation in a transaction. It knows nobody, checks nothing, locks nothing,
 * compresses nothing.
 */
export async function serveBare(database: HubDatabase): Promise<string> {
  const server = createServer((request, response) => {
    const [, customer = '', what = ''] = /^\/([^/]+)\/(\w+)/.exec(request.url ?? '') ?? [];
    const answer =
      what === 'operations' ? take(database, customer, request) : give(database, customer, response);
    answer.then(
      (body) => response.end(body),
      (error: unknown) => {
        console.error(error);
        response.destroy();
      },
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

async function take(database: HubDatabase, customer: string, request: IncomingMessage): Promise<string> {
  const { operations } = JSON.parse(await text(request)) as { operations: CreateUser[] };
  const outcomes = [];
  for (const operation of operations) {
    const { id, user, licenses, seq } = operation;
    // The first one says that the customer began.
    const link = seq + 1;
    const answer = { operation: id, status: 'applied', cursor: seq };
    const audit = {
      number: link,
      at: operation.at,
      device: id,
      what: operation.kind,
      operation: id,
      subject: id,
    };
    const hash = id.padEnd(64, '0');
    await database.transaction(async ({ query }) => {
      await query(
        `insert into users (organization, customer, id, name_key, body, version) values ($1, $2, $3, $4, $5, $6)`,
        ['team', customer, id, user.userName, JSON.stringify({ ...user, id, licenses }), seq],
      );
      await query('insert into changes (organization, customer, version, at) values ($1, $2, $3, $4)', [
        'team',
        customer,
        seq,
        operation.at,
      ]);
      await query(
        `insert into answers (organization, customer, operation, device, answer, subject)
          values ($1, $2, $3, $4, $5, $3)`,
        ['team', customer, id, id, JSON.stringify(answer)],
      );
      await query(
        'insert into audit (organization, customer, number, entry, hash) values ($1, $2, $3, $4, $5)',
        ['team', customer, link, JSON.stringify({ ...audit, outcome: `applied ${seq}` }), hash],
      );
      await query(
        `update pools set assigned = assigned + 1 where organization = $1 and customer = $2 and product = $3`,
        ['team', customer, licenses[0]?.product ?? ''],
      );
      await query(
        `update customers set version = $3, audit_number = $4, audit_hash = $5
          where organization = $1 and customer = $2`,
        ['team', customer, seq, link, hash],
      );
    });
    outcomes.push(answer);
  }
  await database.flush();
  return JSON.stringify({ version: 1, outcomes });
}

/** In parts as large as the hub's pages, so that neither holds everybody in memory. */
async function give(database: HubDatabase, customer: string, response: ServerResponse): Promise<string> {
  response.setHeader('Content-Type', 'application/json');
  response.write('{"users":[');
  await database.transaction(async ({ query }) => {
    let place: { version: unknown; id: unknown } = { version: -1, id: '' };
    for (;;) {
      const rows = await query(
        `select id, version, body::text as body from users
          where organization = $1 and customer = $2 and version >= 0 and (version, id) > ($3::integer, $4::text)
          order by version, id limit 5000`,
        ['team', customer, Number(place.version), String(place.id)],
      );
      const last = rows.at(-1);
      if (!last) return;
      const part = rows.map((row) => String(row['body'])).join(',');
      response.write(place.version === -1 ? part : `,${part}`);
      place = { version: last['version'], id: last['id'] };
    }
  });
  return ']}';
}
