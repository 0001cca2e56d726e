import type { HubAccessProblemCode } from '../core/hub/problem.ts';
import { failed } from '../core/result.ts';
import type { Problem, Result } from '../core/result.ts';
import type { HubAddress, HubEntry } from '../remotes/hub-request.ts';
import type { BookDatabase } from '../store/schema.ts';
import { readHubConnection, signOutOfHub } from './hub-connection.ts';

/** Asks the hub as this device, for somebody who waits for what comes of it. */
export type AskHub = <Value, Code extends string>(
  ask: (entry: HubEntry) => Promise<Result<Value, Problem<Code>>>,
) => Promise<Result<Value, Problem<Code | HubAccessProblemCode>>>;

/** Whoever is told to sign in has been signed out: that is kept, so that every screen says so. */
export function hubAsker(database: BookDatabase, hub: HubAddress | undefined): AskHub {
  return async (ask) => {
    const connection = hub && (await readHubConnection(database));
    if (!connection) return failed('signed-out');
    const answer = await ask({ ...hub, token: connection.token });
    if (!answer.ok && answer.problem.code === 'signed-out') await signOutOfHub(database, connection.device);
    return answer;
  };
}
