import type { Problem } from '../core/result.ts';
import { readDatabaseAddress } from './database-address.ts';
import { sqlState } from './database/sql.ts';

export type OpenProblemCode =
  | 'folder-not-writable'
  | 'folder-not-there'
  | 'disk-full'
  | 'database-unreachable'
  | 'database-denied'
  | 'database-missing'
  | 'database-not-allowed'
  | 'database-failed';

/** The embedded database reports its own system calls by the numbers of WebAssembly's system interface. */
const embeddedErrors: ReadonlyMap<number, string> = new Map([
  [2, 'EACCES'],
  [51, 'ENOSPC'],
  [63, 'EPERM'],
  [69, 'EROFS'],
]);

const byCode: ReadonlyMap<string, OpenProblemCode> = new Map([
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['EROFS', 'folder-not-writable'],
  ['ENOENT', 'folder-not-there'],
  ['ENOTDIR', 'folder-not-there'],
  ['EEXIST', 'folder-not-there'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  // Names of PostgreSQL from here on.
  ['53100', 'disk-full'],
  ['28000', 'database-denied'],
  ['28P01', 'database-denied'],
  ['3D000', 'database-missing'],
  ['42501', 'database-not-allowed'],
]);

const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
];

/** Why the database could not be opened, as far as it is known. The password of its address is in none of it. */
export function openProblemOf(
  error: unknown,
  { folder, databaseUrl }: { readonly folder: string; readonly databaseUrl?: string },
): Problem<OpenProblemCode> {
  // A refused connection to a name with several addresses has its errors one level down.
  const cause: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const reason = reasonOf(cause);
  if (databaseUrl === undefined) {
    return { code: byCode.get(systemCodeOf(cause) ?? '') ?? 'database-failed', facts: { folder, reason } };
  }
  const address = readDatabaseAddress(databaseUrl);
  if (!address) return { code: 'database-failed', facts: { reason } };
  const { hostname, port, username, pathname } = address;
  const facts = {
    server: port === '' ? hostname : `${hostname}:${port}`,
    user: decoded(username),
    database: decoded(pathname.slice(1)),
    reason,
  };
  const isLate = sqlState(cause) === undefined && /timeout|terminated/i.test(reason);
  if (isLate || unreachable.includes(systemCodeOf(cause) ?? '')) {
    return { code: 'database-unreachable', facts };
  }
  // The driver has no code for a password that the server wants and the address does not have.
  if (reason.startsWith('SASL')) return { code: 'database-denied', facts };
  return { code: byCode.get(sqlState(cause) ?? '') ?? 'database-failed', facts };
}

/** The driver takes a % that encodes nothing for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function systemCodeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'errno' in error && typeof error.errno === 'number' ? embeddedErrors.get(error.errno) : undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
