import type { HubRole } from '../core/hub/role.ts';
import type { HubCode, HubDevice } from '../core/hub/device.ts';
import { codeIn } from '../core/hub/code.ts';
import type { HubAnswered, HubHere } from '../protocol/sync-hub.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { Book } from './book.ts';

/** Who wants to be let in to the hub. */
export interface HubNewcomer {
  /** As it was typed. */
  readonly code: string;
  /** What the device is to be called. */
  readonly device: string;
  readonly person: string;
}

/** Whether the address of this page is a hub's. */
export function hubHere(book: Book): Promise<HubHere> {
  return book.workers.sync.hubHere();
}

/** Lets this device in. The name that stands at the hub is the one that stands on sheets. */
export async function connectHub(book: Book, newcomer: HubNewcomer): Promise<HubAnswered<undefined>> {
  const person = newcomer.person.trim();
  const connected = await book.workers.sync.connectHub(codeIn(newcomer.code), newcomer.device.trim(), person);
  if (connected.ok && (await readSetting(book.database, 'author')) !== person) {
    await writeSetting(book.database, 'author', person);
  }
  return connected;
}

/** Forgets the hub; what waits for it stays here. */
export function disconnectHub(book: Book): Promise<void> {
  return book.workers.sync.disconnectHub();
}

/** All devices that were ever let in. */
export function hubDevices(book: Book): Promise<HubAnswered<readonly HubDevice[]>> {
  return book.workers.sync.hubDevices();
}

/** A code that lets one more device in. */
export function newHubCode(book: Book, role: HubRole): Promise<HubAnswered<HubCode>> {
  return book.workers.sync.newHubCode(role);
}

/** Lets a device in no more. */
export function revokeHubDevice(book: Book, device: string): Promise<HubAnswered<undefined>> {
  return book.workers.sync.revokeHubDevice(device);
}
