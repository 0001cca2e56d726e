import * as v from 'valibot';

/** What came over a border, if it is what the schema says. */
export function readAs<Output>(schema: v.GenericSchema<unknown, Output>, value: unknown): Output | undefined {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
}
