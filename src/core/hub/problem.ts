/** Why the hub did not do what a person asked of it. */
export type HubAccessProblemCode =
  /** no answer, or none that is a hub's */
  | 'hub-silent'
  /** wrong, used before, or too old */
  | 'code-unknown'
  /** too many tries; `minutes` until the next one */
  | 'too-many'
  /** this device is not let in, or not any more */
  | 'signed-out'
  /** only an admin may */
  | 'role'
  /** without this device nobody could let others in */
  | 'last-admin'
  /** the hub and this app do not understand each other: they are of different ages */
  | 'hub-different';
