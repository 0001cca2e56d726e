import { describe, expect, test } from 'vitest';
import { headerPolicy } from '../../../src/build/policy.mjs';
import { manifest } from '../../../src/extension/manifest.ts';

const made = manifest('1.2.3', headerPolicy);

describe('the manifest of the extension', () => {
  test('asks for nothing that a person would have to agree to', () => {
    expect(made.permissions).toEqual(['sidePanel', 'unlimitedStorage']);
    const others = [
      'host_permissions',
      'optional_permissions',
      'optional_host_permissions',
      'content_scripts',
    ];
    for (const name of others) expect(made).not.toHaveProperty(name);
    for (const door of ['web_accessible_resources', 'externally_connectable']) {
      expect(made).not.toHaveProperty(door);
    }
  });

  test('holds its pages to the policy of the app', () => {
    expect(made.content_security_policy.extension_pages).toBe(headerPolicy);
  });

  test('is of the version of the app', () => {
    expect(made.version).toBe('1.2.3');
  });
});
