import type { BlockList } from 'node:net';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';
import { readProxies } from './caller.ts';
import type { CertificateFiles } from './certificate.ts';
import { readDatabaseAddress } from './database-address.ts';

/** What the command line and the environment ask for. */
export interface HubOptions {
  readonly command: HubCommand;
  readonly port: number;
  /** The address to listen on. */
  readonly host?: string;
  readonly tls?: CertificateFiles;
  readonly proxies?: BlockList;
  /** What devices open, without a slash at the end. */
  readonly address?: string;
  /** The address of a PostgreSQL; without one the embedded database in `folder`. */
  readonly databaseUrl?: string;
  readonly folder: string;
  /** The folder of the built app, when it is not beside the program. */
  readonly app?: string;
}

export type HubCommand =
  'serve' | 'help' | 'admin-link' | { readonly name: 'backup' | 'restore'; readonly file: string };

export type OptionProblemCode =
  | 'port-invalid'
  | 'tls-half'
  | 'proxy-invalid'
  | 'address-invalid'
  | 'database-url-invalid'
  | 'argument-unknown';

type Environment = Readonly<Record<string, string | undefined>>;

export function readOptions(
  args: readonly string[],
  environment: Environment,
): Result<HubOptions, Problem<OptionProblemCode>> {
  const command = commandOf(args);
  if (!command) return failed('argument-unknown', { argument: args.join(' ') });
  const outside = readOutside(environment);
  if (!outside.ok) return outside;
  const databaseUrl = environment['DATABASE_URL'];
  // The address may hold a password, so the problem does not repeat it.
  if (databaseUrl && !readDatabaseAddress(databaseUrl)) return failed('database-url-invalid');
  const app = environment['SEATBOOK_APP'];
  return ok({
    command,
    ...outside.value,
    folder: resolve(environment['SEATBOOK_DATA'] || join(homedir(), 'Seatbook')),
    ...(databaseUrl && { databaseUrl }),
    ...(app && { app: resolve(app) }),
  });
}

type Outside = Pick<HubOptions, 'port' | 'host' | 'tls' | 'proxies' | 'address'>;

/** By what the hub is reached. */
function readOutside(environment: Environment): Result<Outside, Problem<OptionProblemCode>> {
  const portText = environment['PORT'] || '4788';
  const port = Number(portText);
  // 0 is any free port: for tests, never for people, whose devices know one address.
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) return failed('port-invalid', { port: portText });
  const host = environment['HOST'];
  const certificate = environment['SEATBOOK_TLS_CERT'];
  const key = environment['SEATBOOK_TLS_KEY'];
  if (!certificate !== !key) return failed('tls-half');
  const proxyText = environment['SEATBOOK_PROXY'];
  const proxies = proxyText ? readProxies(proxyText) : undefined;
  if (proxyText && !proxies) return failed('proxy-invalid', { proxy: proxyText });
  const addressText = environment['SEATBOOK_ADDRESS'];
  const address = addressText ? readAddress(addressText) : undefined;
  if (addressText && address === undefined) return failed('address-invalid', { address: addressText });
  return ok({
    port,
    ...(host && { host }),
    ...(certificate && key && { tls: { certificate: resolve(certificate), key: resolve(key) } }),
    ...(proxies && { proxies }),
    ...(address !== undefined && { address }),
  });
}

/** Scheme, name and port alone: the app and the hub are at the top of their address. */
function readAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, origin, href } = new URL(text);
  return protocol === 'https:' && href === `${origin}/` ? origin : undefined;
}

function commandOf([command = 'serve', file, ...rest]: readonly string[]): HubCommand | undefined {
  if (command === '--help' || command === '-h' || command === 'help') return 'help';
  if (command === 'backup' || command === 'restore') {
    return file && rest.length === 0 ? { name: command, file: resolve(file) } : undefined;
  }
  return file === undefined && (command === 'serve' || command === 'admin-link') ? command : undefined;
}
