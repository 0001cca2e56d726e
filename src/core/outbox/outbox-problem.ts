/** Why the queue was not changed. It is as it was. */
export type OutboxProblemCode =
  /** it was sent meanwhile */
  | 'already-sent'
  /** or nothing of it is left to do */
  | 'action-gone'
  /** it rests on changes that wait in an earlier action */
  | 'carry-earlier-first'
  /** none of it is queued, or none of it could work */
  | 'nothing-to-carry-over'
  /** reason: a `RefusalCode`, and its facts */
  | 'no-longer-fits'
  /** product */
  | 'no-seats'
  | 'storage-full';
