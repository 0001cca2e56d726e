import { describe, expect, it } from 'vitest';
import type { HubCustomer } from '../../../../src/protocol/sync-authority.ts';
import type { StoredCustomer } from '../../../../src/store/schema.ts';
import { offlineRow } from '../../../../src/ui/state/offline-row.ts';
import { noon } from '../../../support/builders.ts';

const fields = {
  id: 'school',
  name: 'School',
  domains: [],
  country: 'DE',
  language: 'en',
  color: 0,
} as const;
const listed: HubCustomer = { ...fields, users: 3, cursor: 7 };

function here(parts: Partial<StoredCustomer> = {}): StoredCustomer {
  return { ...fields, authority: 'hub', rev: 1, pulledAt: noon, cursor: 7, ...parts };
}

describe('a customer of the hub is on this device', () => {
  it('whole when its last pull held all that the hub had changed', () => {
    expect(offlineRow(listed, here(), true)).toMatchObject({ state: 'complete', asOf: noon });
    expect(offlineRow(listed, here({ cursor: 9 }), true).state).toBe('complete');
  });

  it('not whole when the hub has changed it since, however many users there are', () => {
    expect(offlineRow(listed, here({ cursor: 6 }), true).state).toBe('behind');
  });

  it('in part while a pull is under way, also where it had come before', () => {
    const partial = { whole: true, after: 'x', users: 2, at: noon };
    expect(offlineRow(listed, here({ partial }), true)).toMatchObject({ state: 'coming', usersHere: 2 });
    const { cursor: _cursor, pulledAt: _pulledAt, ...fresh } = here();
    expect(offlineRow(listed, fresh, true)).toMatchObject({ state: 'coming', usersHere: 0 });
  });

  it('or is not, and the book may keep one of its own', () => {
    expect(offlineRow(listed, undefined, false).state).toBe('absent');
    expect(offlineRow(listed, undefined, true).state).toBe('own');
  });
});
