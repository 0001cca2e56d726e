/**
 * The only folder that speaks SQL. One dialect for both databases: the embedded one and any PostgreSQL from
 * version 15 on, so nothing here may use what only the newer of the two can do. Every key begins with
 * organization and customer: that is what a cluster spreads the tables by.
 */
export interface HubDatabase {
  /** All of it or nothing. A thrown error rolls back. */
  transaction<Value>(run: (queries: Queries) => Promise<Value>): Promise<Value>;
  /** From now on a power cut takes nothing of what was committed before: what an answer waits for. */
  flush(): Promise<void>;
  /** Hears what `tell` tells, from every hub on the database, until the function it gives is called. */
  listen(hearing: Hearing): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface Hearing {
  heard(payload: string): void;
  /** Nothing is heard any more; whoever wants to listen on begins again. */
  lost(): void;
}

export interface Queries {
  /** One statement with its values; both drivers take several statements only without values. */
  query(statement: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
}

export type Row = Readonly<Record<string, unknown>>;

/** JSON goes in as text: one driver would turn an array of objects into an array of the database. */
export type SqlValue = string | number | boolean | null | readonly (string | null)[];

/** Whose rows are meant. */
export interface CustomerKey {
  readonly organization: string;
  readonly customer: string;
}

/** The five characters by which PostgreSQL names an error; undefined for an error of another kind. */
export function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
