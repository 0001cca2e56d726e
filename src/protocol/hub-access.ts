import * as v from 'valibot';
import type { HubDevice } from '../core/hub/device.ts';
import { hubRoles } from '../core/hub/role.ts';
import { hubVersion } from './hub.ts';
import { count, id, text } from './hub-values.ts';

/** What a device asks to be let in, and what an admin's device asks about the others. */

const name = v.pipe(text, v.minLength(1), v.maxLength(200));
const role = v.picklist(hubRoles);
const version = v.literal(hubVersion);

export const pairRequestSchema = v.strictObject({
  version,
  code: v.pipe(text, v.minLength(1), v.maxLength(100)),
  /** What the device is called. */
  device: name,
  person: name,
});

export const pairResponseSchema = v.object({
  version,
  token: v.string(),
  device: id,
  role,
  organization: id,
});

export const meResponseSchema = v.object({ version, device: id, name, person: v.string(), role });

const deviceSchema: v.GenericSchema<unknown, HubDevice> = v.object({
  device: id,
  name: v.string(),
  person: v.string(),
  role,
  pairedAt: count,
  seenAt: v.exactOptional(count),
  revokedAt: v.exactOptional(count),
});

export const devicesResponseSchema = v.object({ version, devices: v.array(deviceSchema) });

export const codeRequestSchema = v.strictObject({ version, role });

export const codeResponseSchema = v.object({ version, code: v.string(), expiresAt: count });
