/**
 * Asks the browser not to clear the book away when space runs short. After the first save, not before:
 * browsers judge by whether the app is of use yet. The answer is shown in Settings.
 */
export async function keepStorage(): Promise<boolean> {
  // WebKitGTK has no navigator.storage at all.
  const storage = (navigator as Partial<Navigator>).storage;
  if (!storage) return false;
  return (await storage.persisted()) || storage.persist();
}
