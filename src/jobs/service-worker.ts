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
  if (!('serviceWorker' in navigator)) return;
  const workbox = new Workbox(scriptUrl('./service-worker.js'), { updateViaCache: 'none' });
  workbox.addEventListener('waiting', () => {
    onUpdate({
      accept() {
        workbox.addEventListener('controlling', () => {
          location.reload();
        });
        workbox.messageSkipWaiting();
      },
    });
  });
  await workbox.register();
  setInterval(() => void workbox.update(), checkEveryMs);
}
