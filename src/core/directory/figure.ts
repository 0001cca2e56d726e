/** Where something known about a customer comes from. */
export type Source =
  /** typed in by the technician */
  | 'typed'
  /** read from a file of what is there now */
  | 'file'
  /** a change made here that a person carried over by hand */
  | 'carried-over'
  /** the practice remote of a sample customer */
  | 'practice'
  /** the hub that keeps the customer's book */
  | 'hub';

/** Source and date of a figure, shown beside it wherever it is shown. */
export interface Provenance {
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

/** A number with its provenance. */
export interface Figure extends Provenance {
  readonly value: number;
}
