import { keepBallast } from '../store/ballast.ts';

/**
 * Asks the browser not to clear the book away when space runs short. After the first save, not before:
 * browsers judge by whether the app is of use yet. From then on there is ballast too. The answer is shown in Settings. Never rejects, and what
 * was saved must not wait for it: a browser may ask the person first.
 */
export async function keepStorage(): Promise<boolean> {
  // WebKitGTK has no navigator.storage at all.
  const storage = (navigator as Partial<Navigator>).storage;
  if (!storage) return false;
  void keepBallast();
  try {
    return (await storage.persisted()) || (await storage.persist());
  } catch {
    return false;
  }
}
