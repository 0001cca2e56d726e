/** What must hold, whatever happens. */
export type Law =
  | 'assigned never grows past total'
  | 'seats are counted once'
  | 'each effect exactly once'
  | 'what is said is what was decided'
  | 'dependents never before what they rest on'
  | 'the order of a user is kept'
  | 'what was acknowledged stays'
  | 'an action is whole or not there'
  | 'what is done is in base'
  | 'what you see is base and what waits'
  | 'never more promised than believed free'
  | 'devices and authority are equal at rest'
  | 'everything ends'
  | 'nothing stops';

export class LawBroken extends Error {
  readonly law: Law;

  constructor(law: Law, story: string) {
    super(`${law}: ${story}`);
    this.law = law;
  }
}

/** What was found broken; only the first one matters, since what follows may follow from it. */
export class Court {
  #broken: LawBroken | undefined;
  /** How often each law was looked at. */
  readonly looks = new Map<Law, number>();

  hold(law: Law, isKept: boolean, story: () => string): void {
    this.looks.set(law, (this.looks.get(law) ?? 0) + 1);
    if (!isKept) this.#broken ??= new LawBroken(law, story());
  }

  /** Throws what was found. */
  judge(): void {
    if (this.#broken) throw this.#broken;
  }
}
