import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';

/** What the command line and the environment ask for. */
export interface HubOptions {
  readonly command: 'serve' | 'help' | { readonly addDevice: string };
  readonly port: number;
  /** The address of a PostgreSQL; without one the embedded database in `folder`. */
  readonly databaseUrl?: string;
  readonly folder: string;
  /** The folder of the built app, when it is not beside the program. */
  readonly app?: string;
}

export type OptionProblemCode = 'port-invalid' | 'database-url-invalid' | 'argument-unknown';

export const hubHelp = `Seatbook hub: keeps the book of a team.

  serve              (default) serve the devices of the team until Ctrl+C
  add-device NAME    make a device and print its token, once; a hub on the embedded database is stopped first
  --help             this text

Environment:
  PORT               the port to serve on, on this machine alone; default 4788
  SEATBOOK_DATA      the folder for the embedded database; default "Seatbook" in your home folder
  DATABASE_URL       a PostgreSQL (15 or later) to use instead: postgresql://user:password@host/database
`;

export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<HubOptions, Problem<OptionProblemCode>> {
  const command = commandOf(args);
  if (!command) return failed('argument-unknown', { argument: args.join(' ') });
  const portText = environment['PORT'] || '4788';
  const port = Number(portText);
  // 0 is any free port: for tests, never for people, whose devices know one address.
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) return failed('port-invalid', { port: portText });
  const databaseUrl = environment['DATABASE_URL'];
  // The address may hold a password, so the problem does not repeat it.
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) return failed('database-url-invalid');
  const folder = environment['SEATBOOK_DATA'] || join(homedir(), 'Seatbook');
  const app = environment['SEATBOOK_APP'];
  return ok({
    command,
    port,
    folder,
    ...(databaseUrl && { databaseUrl }),
    ...(app && { app: resolve(app) }),
  });
}

function commandOf(args: readonly string[]): HubOptions['command'] | undefined {
  const [command = 'serve', name, ...rest] = args;
  if (command === '--help' || command === '-h' || command === 'help') return 'help';
  if (command === 'serve' && name === undefined) return 'serve';
  const isNamed = name !== undefined && name.trim() !== '' && rest.length === 0;
  return command === 'add-device' && isNamed ? { addDevice: name.trim() } : undefined;
}
