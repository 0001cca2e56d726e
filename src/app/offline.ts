/** Whether the app itself opens without a network. */
export async function isAppKept(): Promise<boolean> {
  // Not there over plain http from another machine.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker?.controller) return false;
  const kept = await caches.match('index.html', { ignoreSearch: true });
  return kept !== undefined;
}

/** Whether the browser has promised not to clear the book away. */
export async function isBookKept(): Promise<boolean> {
  // WebKitGTK has no navigator.storage at all.
  const storage = (navigator as Partial<Navigator>).storage;
  return (await storage?.persisted()) ?? false;
}
