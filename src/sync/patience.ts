/** The longest that an authority is waited for: a request of 48 KB takes seconds over the worst of networks. */
export const patienceMs = 60_000;

/** What was asked for, or undefined when it did not come in time. What comes later is not looked at. */
export function patiently<Value>(
  asked: Promise<Value>,
  after: (ms: number, run: () => void) => () => void,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const callOff = after(patienceMs, () => {
      resolve(undefined);
    });
    asked.finally(callOff).then(resolve, reject);
  });
}
