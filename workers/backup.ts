import { deviceName } from '../src/core/device-name.ts';
import { bookName, openBook } from '../src/store/open.ts';
import { createBackup } from '../src/tasks/backup/backup.ts';
import { makeRecipe } from '../src/vault/passphrase.ts';
import { serve } from './serve.ts';

const database = await openBook(
  bookName,
  (problem) => {
    console.info(`The book is closed in the backup worker: ${problem}`);
  },
  'safekeeping',
);
if (!database) throw new Error('The book could not be opened');

serve(
  createBackup({
    database,
    now: () => Date.now(),
    address: location.origin,
    device: deviceName(navigator.userAgent),
    makeRecipe,
  }),
);
