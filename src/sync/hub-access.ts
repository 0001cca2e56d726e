import type { HubVerbs } from '../protocol/sync-hub.ts';
import { failed, ok } from '../core/result.ts';
import { askWhoIAm, listDevices, lookForHub, makeCode, pair, revokeDevice } from '../remotes/hub-access.ts';
import type { HubAddress } from '../remotes/hub-request.ts';
import type { BookDatabase } from '../store/schema.ts';
import { hubAsker } from './hub-asking.ts';
import { forgetHub, keepHubConnection, updateHubMembership } from './hub-connection.ts';

export interface HubAccessEnvironment {
  readonly database: BookDatabase;
  now(): number;
  /** Undefined where the page comes from no server: in the browser extension. */
  readonly hub: HubAddress | undefined;
  /** The device was let in, or has left. */
  changed(): void;
}

/** The verbs of a device at the hub that serves its page. */
export function createHubAccess({ database, now, hub, changed }: HubAccessEnvironment): HubVerbs {
  const asking = hubAsker(database, hub);

  return {
    async hubHere() {
      if (!hub) return 'none';
      const here = await lookForHub(hub);
      if (here === 'none' || here === 'silent') return here;
      const me = await asking(askWhoIAm);
      if (me.ok) {
        const { device, name, person, role } = me.value;
        await updateHubMembership(database, device, { name, person, role });
      }
      return here;
    },
    async connectHub(code, device, person) {
      if (!hub) return failed('hub-silent');
      const paired = await pair(hub, code, device, person);
      if (!paired.ok) return paired;
      const { token, device: id, role, organization } = paired.value;
      const membership = { device: id, name: device, person, role, organization, since: now() };
      await keepHubConnection(database, membership, token);
      changed();
      return ok(undefined);
    },
    async disconnectHub() {
      await forgetHub(database);
      changed();
    },
    hubDevices: () => asking(listDevices),
    newHubCode: (role) => asking((entry) => makeCode(entry, role)),
    revokeHubDevice: (device) => asking((entry) => revokeDevice(entry, device)),
  };
}
