import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface MadeCertificate {
  /** Both PEM. */
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateWish {
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly until?: Date;
}

const day = 86_400_000;
const oid = {
  commonName: '550403',
  subjectAltName: '551d11',
  ecdsaWithSha256: '2a8648ce3d040302',
};

/**
 * A certificate that vouches for itself, written out here field by field (RFC 5280, DER): Node makes keys but
 * no certificates, and one kept in the repository would run out one day.
 */
export function makeCertificate({
  names = ['localhost'],
  from = new Date(Date.now() - day),
  until = new Date(Date.now() + day),
}: CertificateWish = {}): MadeCertificate {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(identifier(oid.ecdsaWithSha256));
  const content = sequence(
    field(0xa0, field(0x02, Buffer.from([2]))),
    // Chromium and Node take no two certificates of one issuer with one number.
    field(0x02, Buffer.from([1, ...uniqueBytes(privateKey)])),
    algorithm,
    nameOf('Seatbook test'),
    sequence(time(from), time(until)),
    nameOf('Seatbook test'),
    createPublicKey(privateKey).export({ type: 'spki', format: 'der' }),
    field(0xa3, sequence(sequence(identifier(oid.subjectAltName), field(0x04, alternatives(names))))),
  );
  const signature = sign('sha256', content, privateKey);
  const whole = sequence(content, algorithm, field(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function field(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return field(0x30, ...parts);
}

function identifier(hex: string): Buffer {
  return field(0x06, Buffer.from(hex, 'hex'));
}

function nameOf(text: string): Buffer {
  return sequence(field(0x31, sequence(identifier(oid.commonName), field(0x0c, Buffer.from(text)))));
}

/** Of the year 2000 to 2049, in UTC: `YYMMDDhhmmssZ`. */
function time(date: Date): Buffer {
  const digits = date.toISOString().replaceAll(/\D/g, '');
  return field(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function alternatives(names: readonly string[]): Buffer {
  return sequence(...names.map((name) => field(0x82, Buffer.from(name))));
}

function uniqueBytes(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' }).subarray(-8);
}
