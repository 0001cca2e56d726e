import { Workbox } from 'workbox-window';
import { scriptUrl } from './script-url.ts';

const checkEveryMs = 60 * 60 * 1000;

/** A newer version of the app is there and waits to be let in. */
export interface Update {
  /** Lets it take over; the page reloads once it has. */
  accept(): void;
}

/** Makes the app open offline, and says when a newer version waits: the person decides when it comes. */
export async function registerServiceWorker(onUpdate: (update: Update) => void): Promise<void> {
  // The extension's files are on the device anyway, and its newer versions come through the browser.
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const workbox = new Workbox(scriptUrl('./service-worker.js'), { updateViaCache: 'none' });

  function accept(): void {
    // Another tab has let it in already: it controls this page too, and nothing is left to wait for.
    if (!registration?.waiting) {
      location.reload();
      return;
    }
    // Not the library's own event for it, which comes once in the life of a page: on the first visit the
    // worker that was installed then has used it up.
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    workbox.messageSkipWaiting();
  }

  workbox.addEventListener('waiting', () => {
    onUpdate({ accept });
  });
  const registration = await workbox.register();
  setInterval(() => {
    // Offline there is nothing to be had, and that is no fault: the next hour asks again.
    workbox.update().catch(() => undefined);
  }, checkEveryMs);
}
