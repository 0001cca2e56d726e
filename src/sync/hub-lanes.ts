import { createHubRemote } from '../remotes/hub.ts';
import type { HubAddress } from '../remotes/hub-request.ts';
import type { Remote } from '../remotes/remote.ts';
import { translated } from '../remotes/translated.ts';
import { readLinks } from '../store/links.ts';
import type { BookDatabase, StoredCustomer } from '../store/schema.ts';
import { readHubConnection, signOutOfHub } from './hub-connection.ts';

/**
 * The way of one turn to the hub for one of its customers. How this device is let in, and which ids belong
 * together, is read when the turn first needs it.
 */
export function hubRemoteFor(
  database: BookDatabase,
  hub: HubAddress | undefined,
  customer: StoredCustomer,
): Remote {
  const there = customer.remoteId ?? customer.id;
  let opened: Promise<Remote> | undefined;
  const remote = () => (opened ??= open());

  async function open(): Promise<Remote> {
    const connection = hub && (await readHubConnection(database));
    if (!connection) return signedOut;
    const direct = createHubRemote({ ...hub, token: connection.token, customer: there });
    const own = withSignOut(direct, () => signOutOfHub(database, connection.device));
    if (!customer.linked && there === customer.id) return own;
    const links = await readLinks(database, customer.id);
    return translated(own, {
      customer: there,
      there: new Map(links.map(({ id, user }) => [user, id])),
      here: new Map(links.map(({ id, user }) => [id, user])),
    });
  }

  return {
    isReachable: async () => (await remote()).isReachable(),
    push: async (...asked) => (await remote()).push(...asked),
    pull: async (...asked) => (await remote()).pull(...asked),
    tellCarriedOver: async (...told) => (await remote()).tellCarriedOver?.(...told),
  };
}

/** Whoever is told to sign in has been signed out: that is kept, so that every screen says so. */
function withSignOut(remote: Remote, signOut: () => Promise<void>): Remote {
  async function heard<Answer extends Awaited<ReturnType<Remote['push'] | Remote['pull']>>>(
    answer: Answer,
  ): Promise<Answer> {
    if (!answer.ok && answer.failure.class === 'sign-in') await signOut();
    return answer;
  }
  return {
    isReachable: () => remote.isReachable(),
    push: async (...asked) => heard(await remote.push(...asked)),
    pull: async (...asked) => heard(await remote.pull(...asked)),
    tellCarriedOver: async (...told) => remote.tellCarriedOver?.(...told),
  };
}

const refused = { ok: false, failure: { class: 'sign-in' } } as const;

/** As long as this device is not let in. */
const signedOut: Remote = {
  isReachable: () => Promise.resolve(true),
  push: () => Promise.resolve(refused),
  pull: () => Promise.resolve(refused),
  tellCarriedOver: () => Promise.resolve(refused.failure),
};
