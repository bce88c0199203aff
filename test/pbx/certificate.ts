// The stand-in PBX's self-signed certificate: what an on-premises box shows to a browser. Made fresh in
// memory, one per process, so that several PBXs of one test run can be trusted by one browser flag.

import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  /** The certificate as PEM text. */
  readonly pem: string;
  /** The same as base64 DER, the form of the browsers' `CACertificates` policy. */
  readonly der: string;
  readonly privateKey: string;
  /** Base64 SHA-256 of the public key: Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const DAY = 86_400_000;

// `cA` is set, as in what `openssl req -x509` makes: without it neither NSS nor the policy takes the
// certificate as its own authority.
const extensions = (names: readonly string[]) => [
  { name: 'basicConstraints' as const, cA: true, critical: true },
  { name: 'keyUsage' as const, digitalSignature: true, keyCertSign: true, critical: true },
  { name: 'extKeyUsage' as const, serverAuth: true },
  {
    name: 'subjectAltName' as const,
    altNames: [
      ...names.map((value) => ({ type: 2 as const, value })),
      { type: 7 as const, ip: '127.0.0.1' },
      { type: 7 as const, ip: '::1' },
    ],
  },
];

/** A certificate nobody has seen before, valid for the names given and for the loopback addresses. */
export async function makeCertificate(names: readonly string[] = ['localhost']): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: names[0] ?? 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - DAY),
    notAfterDate: new Date(Date.now() + 90 * DAY),
    extensions: extensions(names),
  });
  const x509 = new X509Certificate(made.cert);
  const key = x509.publicKey.export({ type: 'spki', format: 'der' });
  return {
    pem: made.cert,
    der: x509.raw.toString('base64'),
    privateKey: made.private,
    spki: createHash('sha256').update(key).digest('base64'),
  };
}

let shared: Promise<Certificate> | undefined;

/** The certificate every PBX of this process uses unless it is given another. */
export function sharedCertificate(): Promise<Certificate> {
  shared ??= makeCertificate();
  return shared;
}
