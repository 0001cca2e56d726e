/**
 * Why a request brought no answers. What an authority says to a single operation (a person has to decide, or
 * it will never work) is an answer, with a `RefusalCode`.
 */
export type Failure =
  /** no byte left: the way is closed */
  | { readonly class: 'not-sent' }
  /** it may have arrived: asked again with the same ids, the authority tells */
  | { readonly class: 'unknown' }
  /** the authority has no time now and has done nothing; `retryAfterMs`: when it wants to be asked again */
  | { readonly class: 'retryable'; readonly retryAfterMs?: number }
  /** somebody has to sign in first */
  | { readonly class: 'sign-in' }
  /** the account may not do this at the customer */
  | { readonly class: 'access' }
  /** ours: the authority is newer than this version of the app */
  | { readonly class: 'ours' };

/** No answer came in a bounded time. */
export const silent: Failure = { class: 'unknown' };
