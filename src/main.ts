import './ui/styles/tokens.css';
import './ui/styles/base.css';
import './ui/styles/controls.css';
import './ui/styles/print.css';
import { mount } from 'svelte';
import { version } from '../package.json';
import { createIdSource } from './core/ids.ts';
import { registerServiceWorker } from './jobs/service-worker.ts';
import { createWorkers } from './jobs/workers.ts';
import { keepBallast, watchRoom } from './store/ballast.ts';
import { bookName, openBook } from './store/open.ts';
import { BookState } from './ui/state/book.svelte.ts';
import { PageState } from './ui/state/page.svelte.ts';
import App from './ui/views/App.svelte';

/** Joins the parts of the app; the page lives as long as its tab does. */
async function start(target: HTMLElement): Promise<void> {
  /** Ends what needs the book when it may not be used any more. */
  const hold = new AbortController();
  const workers = createWorkers(hold.signal);
  const page = new PageState(version, (signal) => workers.createBackup(signal));
  mount(App, { target, props: { page } });
  // Not while developing: it would answer with files of an earlier build.
  if (import.meta.env.PROD) {
    registerServiceWorker((update) => {
      page.offer(update);
    }).catch((error: unknown) => {
      // Without it the app works, but does not open offline: as over plain http from another machine.
      console.error('The service worker could not be registered', error);
    });
  }
  const database = await openBook(bookName, (problem) => {
    page.lose(problem);
    // What keeps it closed for a while may go away again.
    if (problem !== 'blocked') hold.abort();
  });
  if (!database) return;
  const now = () => Date.now();
  const book = {
    database,
    workers,
    now,
    newId: createIdSource(now, (length) => crypto.getRandomValues(new Uint8Array(length))),
    isOnline: () => navigator.onLine,
  };
  watchRoom((room) => {
    page.isFull = room === 'short';
  });
  if ((await database.customers.count()) > 0) void keepBallast();
  page.opened(new BookState(book, hold.signal));
}

const target = document.getElementById('app');
if (target) void start(target);
