/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';

/** Makes the app open without a network: every file of a build is kept, nothing else is ever fetched. */
declare const self: ServiceWorkerGlobalScope;
declare const __PRECACHE__: { url: string; revision: string | null }[];

precacheAndRoute(__PRECACHE__);
cleanupOutdatedCaches();
// What is below `hub/` is the hub's to answer, always: never the page, never out of a cache.
const hub = new URL('hub/', self.registration.scope).pathname;
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && !url.pathname.startsWith(hub),
  createHandlerBoundToURL('index.html'),
);

// The person decides when the new version takes over; until then open pages keep the chunks they began with.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
// The very first version takes the page that installed it, so that it is offline-ready without a reload.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
