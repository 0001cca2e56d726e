import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Problem, Result } from '../core/result.ts';
import { failed, ok } from '../core/result.ts';

export interface CertificateFiles {
  readonly certificate: string;
  readonly key: string;
}

export interface Certificate {
  /** PEM: the certificate itself first, then those that vouch for it. */
  readonly chain: string;
  /** PEM. */
  readonly key: string;
  /** The first name it was made for that is no pattern. */
  readonly name: string | undefined;
}

export type CertificateProblemCode =
  | 'certificate-missing'
  | 'certificate-unreadable'
  | 'certificate-expired'
  | 'certificate-not-yet'
  | 'key-missing'
  | 'key-unreadable'
  | 'key-of-another';

/** What devices would refuse is found at the start, and not by a technician in a cellar. */
export async function readCertificate(
  files: CertificateFiles,
  now: number,
): Promise<Result<Certificate, Problem<CertificateProblemCode>>> {
  const chain = await readText(files.certificate);
  if (chain === undefined) return failed('certificate-missing', { path: files.certificate });
  const keyText = await readText(files.key);
  if (keyText === undefined) return failed('key-missing', { path: files.key });
  const certificate = attempt(() => new X509Certificate(chain));
  if (!certificate) return failed('certificate-unreadable', { path: files.certificate });
  const key = attempt((): KeyObject => createPrivateKey(keyText));
  if (!key) return failed('key-unreadable', { path: files.key });
  if (!certificate.checkPrivateKey(key)) return failed('key-of-another', { ...files });
  const facts = { path: files.certificate, from: certificate.validFrom, until: certificate.validTo };
  if (Date.parse(certificate.validTo) <= now) return failed('certificate-expired', facts);
  if (Date.parse(certificate.validFrom) > now) return failed('certificate-not-yet', facts);
  const [, name] = /(?:^|, )DNS:([\w.-]+)/.exec(certificate.subjectAltName ?? '') ?? [];
  return ok({ chain, key: keyText, name });
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
