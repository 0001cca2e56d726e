/** Why the queue was not changed. It is as it was. */
export type OutboxProblemCode =
  /** it was sent meanwhile */
  | 'already-sent'
  | 'action-gone'
  /** none of it is queued, or none of it could work */
  | 'nothing-to-carry-over'
  /** product */
  | 'no-seats'
  | 'storage-full';
