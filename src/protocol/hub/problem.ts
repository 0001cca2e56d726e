import * as v from 'valibot';
import { version } from './parts.ts';

/** Every answer that is not 2xx. */
export const hubProblemSchema = v.object({ version, code: v.string() });

/** `setup`: there is no admin yet, and the hub waits for its setup link. */
export const healthSchema = v.object({ version, name: v.literal('seatbook-hub'), setup: v.boolean() });

export type HubProblemCode =
  | 'device-unknown'
  | 'code-unknown'
  | 'role'
  | 'customer-unknown'
  | 'customer-there'
  | 'last-admin'
  | 'not-understood'
  | 'too-large'
  | 'too-many'
  | 'not-found'
  | 'insecure'
  | 'failed';
