/** Whether the device is full. Dexie wraps the browser's error, sometimes twice. */
export function isQuotaError(error: unknown): boolean {
  for (let inner = error; inner instanceof Error; inner = 'inner' in inner ? inner.inner : undefined) {
    if (inner.name === 'QuotaExceededError') return true;
  }
  return false;
}
