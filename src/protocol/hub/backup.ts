import * as v from 'valibot';

/**
 * The first line of a hub's backup, which is text in lines of JSON, compressed by gzip. After it come the rows
 * of its tables in their order, a line each: an array with the text of every column, or null. The last line
 * bears the SHA-256 of all bytes before it.
 */
export const backupFormat = 'seatbook-hub-backup';
export const backupVersion = 1;

export const backupHeaderSchema = v.object({
  format: v.literal(backupFormat),
  version: v.number(),
  /** The number of the newest migration of the database it was made of. */
  schema: v.number(),
  /** When, in ISO 8601. */
  at: v.string(),
  tables: v.array(v.object({ name: v.string(), columns: v.array(v.string()), rows: v.number() })),
});

export const backupRowSchema = v.array(v.nullable(v.string()));

export const backupEndSchema = v.object({ sha256: v.string() });

export type BackupHeader = v.InferOutput<typeof backupHeaderSchema>;
