import type { BackupProblemCode } from '../../core/backup.ts';
import type { Formats } from '../format.ts';

/** The book as a file, out of a file, and at another address. */
export function backup(f: Formats) {
  const problems: Readonly<Record<BackupProblemCode, string>> = {
    'not-a-backup': 'This file is not a backup of Seatbook. Choose the file that was saved as a backup.',
    'newer-backup':
      'This backup was made by a newer version of Seatbook. Update Seatbook here, then restore from it.',
    'wrong-passphrase':
      'The passphrase does not open this backup. Mind upper and lower case and the keyboard layout, and try again.',
    damaged:
      'This file is damaged: not everything in it is as it was saved. Nothing was changed here. Take another copy of the file or an older backup.',
    'cut-short':
      'The end of this file is missing, as after a copy that broke off. Nothing was changed here. Copy the file once more.',
    'in-use':
      'Another tab or window of Seatbook did not let go of the book. Close all others, reload this page, and try again.',
    'storage-full':
      'There is not enough space on this device. Your book is as it was. Free some space and try again.',
  };
  return {
    heading: 'Backup',
    text: 'The whole book in one file: customers, users, licenses, what waits, and temporary passwords. Only its passphrase opens it.',
    never: 'No backup of this book has been made yet.',
    last: (at: number) => `Last backup: ${f.dateTime(at)}`,
    due: (since: number) =>
      `Since ${f.date(since)} there are figures or changes that exist only on this device. A backup keeps them if it is lost.`,
    commands: {
      backUp: 'Back up this book',
      restore: 'Restore from a backup',
      move: 'Move this book',
      seal: 'Make the backup',
      open: 'Open the backup',
      replace: 'Replace this book',
      restoreNow: 'Restore now',
      useAgain: 'Use it here again',
      saveAgain: 'Save the file again',
      makeAgain: 'Make the file again',
      done: 'Done',
    },
    passphrase: {
      label: 'Passphrase',
      again: 'Passphrase once more',
      /** Of the file that is to be opened. */
      ofFile: 'Passphrase of the backup',
      lost: 'Without it nobody can open the file, not even you. Write it down where you keep such things.',
      differ: 'The two are not the same.',
      tooShort: (least: number) => `At least ${f.number(least)} characters.`,
      weak: 'Easy to guess for a computer: a few words more make it much stronger.',
      fair: 'Good. Longer is better still: any words you can remember will do.',
      strong: 'Strong.',
    },
    making: 'Making the backup',
    made: {
      heading: 'The backup is being saved',
      text: (file: string, size: string) =>
        `${file} (${size}) goes to your downloads. Put it where it survives this device: another disk, a drive of your company.`,
      hub: 'The connection of this device to a hub is not in it: a device that restores it connects anew.',
    },
    restoring: {
      file: 'Backup file',
      opening: 'Opening the backup',
      replacing: 'Restoring',
      failed: 'Restoring did not work. Your book is as it was. Reload and try again.',
      inFile: 'In the backup',
      here: 'In this book now',
      rows: {
        customers: 'Customers',
        users: 'Users on record',
        waiting: 'Changes that wait',
        lastChange: 'Last change',
        made: 'Made on',
        address: 'Address',
        device: 'Device',
      },
      empty: 'This book is empty: nothing is lost by restoring.',
      replaces:
        'Restoring replaces everything in this book. What is only here and not in the backup is gone then.',
      first: 'Back up what is here first',
      type: (word: string) => `Type ${word} to go on`,
      word: 'REPLACE',
      original:
        'The book that this backup was made from may still be in use. Go on with one of the two only: what waits goes out from both, and the other side takes each change once, but seats that one promises the other does not know of.',
      waits: (n: number) =>
        f.plural(n, {
          one: '# change waits in it and goes out from here as soon as the way is open.',
          other: '# changes wait in it and go out from here as soon as the way is open.',
        }),
      reload: 'All other tabs of Seatbook have to be reloaded afterwards.',
    },
    moving: {
      heading: 'Move this book',
      text: 'The book belongs to this address in this browser. To go on at another address, in another browser or on another device, move it: a file is made, this book is put out of use, and you restore the file there.',
      steps: {
        file: 'Seatbook makes a file of the whole book under a passphrase of your choice.',
        stop: 'This book is put out of use: nothing is sent or changed here any more, in no tab.',
        restore: 'At the other address you open Settings, choose “Restore from a backup”, and take the file.',
      },
      to: 'Where it goes',
      toHint: 'The other address, as a note for whoever opens this one. May be left empty.',
      action: 'Make the file and stop here',
      madeHeading: 'This book is out of use here',
      next: 'Now open the other address, go to Settings, choose “Restore from a backup”, and take this file.',
    },
    moved: {
      heading: 'This book has moved',
      text: (at: number, to: string) =>
        to === ''
          ? `It was moved on ${f.dateTime(at)}. Nothing is sent or changed here any more.`
          : `It was moved on ${f.dateTime(at)} to ${to}. Nothing is sent or changed here any more.`,
      next: 'If it has not arrived there yet: open the other address, go to Settings, choose “Restore from a backup”, and take the file that was saved.',
      warning:
        'Only if the file was not restored anywhere, or the other book is no longer used. Two books that are both in use promise the same seats twice and send the same changes twice.',
      sure: 'It is not in use anywhere else',
    },
    room: {
      heading: 'This device has run out of space',
      text: 'What you did last was saved with a reserve that Seatbook keeps for this. Free some space on the device, send or carry over what waits, and make a backup.',
    },
    problems,
    wentWrong: 'That did not work. Your book is as it was.',
  };
}

export type Backup = ReturnType<typeof backup>;
