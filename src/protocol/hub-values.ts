import * as v from 'valibot';

/** PostgreSQL keeps no NUL and no half of a surrogate pair in a text. */
export const text = v.pipe(
  v.string(),
  v.check((value) => !value.includes('\0') && !/\p{Cs}/u.test(value), 'storable'),
);
export const id = v.pipe(text, v.minLength(1), v.maxLength(100));
export const count = v.pipe(v.number(), v.safeInteger());
export const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
