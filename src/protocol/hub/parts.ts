import * as v from 'valibot';
import { nameLength } from '../../core/hub/device.ts';

/**
 * What device and hub say to each other, schema first. Devices of different ages meet one hub: what stands
 * in this folder under a version never changes again; a test compares it with the saved one and tells how to
 * add a version. The hub refuses keys that it does not know: what it would not keep it must not take.
 */
export const hubVersion = 1;

export const hubLimits = {
  operations: 500,
  pushBytes: 1_048_576,
  /** A customer of 100,000 users with every field there is: it begins with all of them or not at all. */
  beginBytes: 104_857_600,
  /** Of every other request. */
  bytes: 65_536,
  page: 5000,
} as const;

export const version = v.literal(hubVersion);

/**
 * PostgreSQL keeps no NUL and no half of a surrogate pair in a text. Asked 1.5 million times in a pull of
 * 100,000 users: looking for halves by a regular expression takes twice as long.
 */
export const text = v.pipe(
  v.string(),
  v.check((value) => !value.includes('\0') && value.isWellFormed(), 'storable'),
);
export const id = v.pipe(text, v.minLength(1), v.maxLength(100));
/** What a person calls something: a device, itself. */
export const name = v.pipe(text, v.trim(), v.minLength(1), v.maxLength(nameLength));
export const count = v.pipe(v.number(), v.safeInteger());
export const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** The last link of a customer's audit chain: its number, and the SHA-256 in lower-case hexadecimal. */
export const auditHeadSchema = v.object({ number: natural, hash: v.string() });
/** A link that a device says it was told of. The column is an integer. */
export const knownLink = v.strictObject({
  number: v.pipe(natural, v.maxValue(999_999_999)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
/** A link in an address. */
export const auditLink = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}:[0-9a-f]{64}$/),
  v.transform((text) => {
    const [number, hash = ''] = text.split(':');
    return { number: Number(number), hash };
  }),
);
/** A number in an address. */
export const digits = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}$/),
  v.transform((text) => Number(text)),
);
