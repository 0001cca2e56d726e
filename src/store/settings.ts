import { liveQuery } from 'dexie';
import type { Observable } from 'dexie';
import type { MovedBook } from '../core/backup.ts';
import type { Language } from '../core/directory/customer.ts';
import type { PracticeMode } from '../core/directory/practice-mode.ts';
import type { HubRole } from '../core/hub/role.ts';
import type { KeptBookKey } from '../vault/keys.ts';
import { makeBookKey, openBookKey } from '../vault/keys.ts';
import { withBallast } from './ballast.ts';
import type { BookDatabase } from './schema.ts';

export type Theme = 'system' | 'light' | 'dark';

/** How the hub that serves this book's address knows this device. */
export interface HubMembership {
  readonly device: string;
  /** What the device is called there. */
  readonly name: string;
  readonly person: string;
  readonly role: HubRole;
  readonly organization: string;
  readonly since: number;
  /** The hub lets this device in no more. */
  readonly signedOut?: true;
}

export interface KeptHub extends HubMembership {
  /** What the device shows the hub; gone once it is of no use. */
  readonly sealedToken?: Uint8Array;
}

/** What is kept under which key. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  /** The technician's name, as it stands on sheets. */
  readonly author: string;
  readonly practice: PracticeMode;
  /** The next operation of this device gets this number. */
  readonly nextSeq: number;
  readonly bookKey: KeptBookKey;
  readonly hub: KeptHub;
  /** When a backup of this book was last made. */
  readonly lastBackup: number;
  /** The book goes on elsewhere: nothing is sent or changed here any more. */
  readonly moved: MovedBook;
}

export async function readSetting<Key extends keyof Settings>(
  database: BookDatabase,
  key: Key,
): Promise<Settings[Key] | undefined> {
  const stored = await database.settings.get(key);
  return stored?.value as Settings[Key] | undefined;
}

export async function writeSetting<Key extends keyof Settings>(
  database: BookDatabase,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await withBallast(() => database.settings.put({ key, value }));
}

export async function deleteSetting(database: BookDatabase, key: keyof Settings): Promise<void> {
  await database.settings.delete(key);
}

/** Takes `count` sequence numbers and gives the first. Numbers that are never used leave a gap, which is normal. */
export async function takeSequence(database: BookDatabase, count: number): Promise<number> {
  return withBallast(() =>
    database.transaction('rw', database.settings, async () => {
      const first = (await readSetting(database, 'nextSeq')) ?? 1;
      await database.settings.put({ key: 'nextSeq', value: first + count });
      return first;
    }),
  );
}

/** The book key, made at first use. When two tabs make one at once, the first one written counts. */
export async function bookKey(database: BookDatabase): Promise<CryptoKey> {
  const present = await readSetting(database, 'bookKey');
  if (present) return openBookKey(present);
  // No crypto inside the transaction: it would commit by itself meanwhile.
  const made = await makeBookKey();
  const kept = await withBallast(() =>
    database.transaction('rw', database.settings, async () => {
      const other = await readSetting(database, 'bookKey');
      if (!other) await database.settings.put({ key: 'bookKey', value: made });
      return other ?? made;
    }),
  );
  return openBookKey(kept);
}

/** What the page follows while it is open. */
export type WatchedSettings = Partial<
  Pick<Settings, 'language' | 'theme' | 'author' | 'practice' | 'lastBackup'>
> & {
  /** Without what opens the hub. */
  readonly hub?: HubMembership;
};

/** Those settings, now and after each change in any tab. */
export function watchSettings(database: BookDatabase): Observable<WatchedSettings> {
  return liveQuery(async () => {
    const [language, theme, author, practice, lastBackup, hub] = await Promise.all([
      readSetting(database, 'language'),
      readSetting(database, 'theme'),
      readSetting(database, 'author'),
      readSetting(database, 'practice'),
      readSetting(database, 'lastBackup'),
      readSetting(database, 'hub'),
    ]);
    return {
      ...(language && { language }),
      ...(theme && { theme }),
      ...(author && { author }),
      ...(practice && { practice }),
      ...(lastBackup && { lastBackup }),
      ...(hub && { hub: membershipOf(hub) }),
    };
  });
}

function membershipOf({ sealedToken: _, ...membership }: KeptHub): HubMembership {
  return membership;
}
