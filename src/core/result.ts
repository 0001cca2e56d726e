/** An expected failure is a value with a code and its facts; the sentence is made in `messages/`. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly facts: Facts;
}

/** Plain values a sentence can name: a row number, a product, a limit. */
export type Facts = Readonly<Record<string, string | number>>;

export type Result<Value, Failure = Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Failure };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function failed<Code extends string>(
  code: Code,
  facts: Facts = {},
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: { code, facts } };
}

/** For what cannot happen: a broken assumption stops at once, with a text for the developer. */
export function assert(condition: unknown, text: string): asserts condition {
  if (!condition) throw new Error(`Broken assumption: ${text}`);
}
