import type { Facts } from '../core/result.ts';
import type { BackupProblemCode } from './backup-problem.ts';
import type { CertificateProblemCode } from './certificate.ts';
import type { LockHolder } from './lock-file.ts';
import type { OpenProblem } from './open-database.ts';
import type { OptionProblemCode } from './options.ts';

type Sentences<Code extends string> = Readonly<Record<Code, (facts: Facts) => string>>;

/** What the command says when it cannot start: what is wrong, and what to do. */
export const optionSentences: Sentences<OptionProblemCode> = {
  'port-invalid': ({ port }) => `PORT is "${port}": it must be a number up to 65535.`,
  'tls-half': () => 'Of SEATBOOK_TLS_CERT and SEATBOOK_TLS_KEY only one is set: set both, or none.',
  'proxy-invalid': ({ proxy }) =>
    `SEATBOOK_PROXY is "${proxy}": it must be addresses or networks such as 10.0.0.0/8, parted by commas.`,
  'address-invalid': ({ address }) =>
    `SEATBOOK_ADDRESS is "${address}": it must be https:// with a name and perhaps a port, and nothing after it.`,
  'database-url-invalid': () =>
    'DATABASE_URL must begin with postgresql:// and name a user, a host and a database; # / ? in a password are written as %23 %2F %3F.',
  'argument-unknown': ({ argument }) => `"${argument}" is not a command of the hub.`,
};

export const certificateSentences: Sentences<CertificateProblemCode> = {
  'certificate-missing': ({ path }) =>
    `The certificate ${path} is not there or may not be read: check SEATBOOK_TLS_CERT.`,
  'certificate-unreadable': ({ path }) =>
    `${path} is not a certificate in PEM ("-----BEGIN CERTIFICATE-----"): check SEATBOOK_TLS_CERT.`,
  'certificate-expired': ({ path, until }) => `The certificate ${path} expired on ${until}: get a new one.`,
  'certificate-not-yet': ({ path, from }) =>
    `The certificate ${path} begins only on ${from}: check this machine's clock, or wait.`,
  'key-missing': ({ path }) => `The key ${path} is not there or may not be read: check SEATBOOK_TLS_KEY.`,
  'key-unreadable': ({ path }) =>
    `${path} is not a private key in PEM without a passphrase: check SEATBOOK_TLS_KEY.`,
  'key-of-another': ({ key, certificate }) =>
    `The key ${key} does not belong to the certificate ${certificate}: use the two that were made together.`,
};

const openSentences: Sentences<Exclude<OpenProblem['code'], 'folder-taken'>> = {
  'folder-not-writable': ({ folder }) =>
    `The folder ${folder} cannot be written by this account: let it, or set SEATBOOK_DATA to another one.`,
  'folder-not-there': ({ folder }) =>
    `The folder ${folder} cannot be made, for part of its path is a file or not there: check SEATBOOK_DATA.`,
  'disk-full': ({ folder }) =>
    folder === undefined
      ? "The disk of the database's server is full: free some space there, then start again."
      : `The disk of ${folder} is full: free some space, then start again.`,
  'database-unreachable': ({ server, reason }) =>
    `The database's server at ${server} does not answer (${reason}): check DATABASE_URL and that it runs.`,
  'database-denied': ({ server, user }) =>
    `The database's server at ${server} does not let "${user}" in: check user and password in DATABASE_URL.`,
  'database-missing': ({ server, database }) =>
    `The server at ${server} has no database "${database}": make it, or check DATABASE_URL.`,
  'database-not-allowed': ({ database, user }) =>
    `"${user}" may not make tables in the database "${database}": make this user its owner, or grant it "create" there.`,
  'database-old': ({ release }) =>
    `The database's server is PostgreSQL ${release}: the hub needs 15 or later.`,
  'database-newer': () =>
    'The database was written by a newer Seatbook: update this hub, then start it again.',
  'database-failed': ({ folder, reason }) =>
    `The database could not be opened (${reason}): check ${folder === undefined ? 'DATABASE_URL' : folder}.`,
};

export const backupSentences: Sentences<BackupProblemCode> = {
  'file-exists': ({ path }) => `${path} is there already: name a new file.`,
  'file-missing': ({ path }) => `There is no file ${path}.`,
  'file-not-written': ({ path, reason }) =>
    `${path} could not be written (${reason}): check the folder, its rights and the space on its disk.`,
  'file-not-read': ({ path, reason }) =>
    `${path} could not be read (${reason}): check that it is a file and its rights. Nothing was restored.`,
  'backup-unreadable': ({ path }) => `${path} is not a backup of a Seatbook hub. Nothing was restored.`,
  'backup-damaged': ({ path }) =>
    `${path} is damaged or not whole: use another backup. Nothing was restored.`,
  'backup-newer': ({ path }) =>
    `${path} was written by a newer Seatbook: update this hub first. Nothing was restored.`,
  'backup-older': ({ path }) =>
    `${path} was written by an older Seatbook: restore it with that version, then update. Nothing was restored.`,
  'database-not-empty': () =>
    'The database already has customers or devices: restore into a new one (SEATBOOK_DATA or DATABASE_URL). Nothing was changed.',
};

export function openSentence(problem: OpenProblem): string {
  return problem.code === 'folder-taken'
    ? takenSentence(problem.holder)
    : openSentences[problem.code](problem.facts);
}

function takenSentence({ path, pid, address }: LockHolder): string {
  const where = address === '' ? 'It is still starting.' : `It is at ${address}/.`;
  return (
    `Another Seatbook hub (process ${pid ?? 'unknown'}) uses this folder. ${where}\n` +
    `If no hub is running, delete ${path} and start again.`
  );
}
