import 'reflect-metadata';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** Elliptic keys that every tablet of the last ten years accepts. */
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 3600 * 1000;
/** Apple refuses server certificates that live longer than 398 days, also from a private authority. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3650;

export interface PemPair {
  readonly certificate: string;
  /** PKCS#8 */
  readonly key: string;
}

x509.cryptoProvider.set(crypto);

const serial = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(16)))
    .toString('hex')
    .replace(/^[89a-f]/, '7');
const newKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);

async function keyPem(keys: CryptoKeyPair): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
}

async function importKey(pem: string): Promise<CryptoKey> {
  const [der] = x509.PemConverter.decode(pem);
  return crypto.subtle.importKey('pkcs8', der!, ALGORITHM, false, ['sign']);
}

/** An authority for one installation. Whoever trusts it trusts this machine alone: it may sign no further authorities. */
export async function makeAuthority(now: Date): Promise<PemPair> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: `CN=E-Cabinet ${now.toISOString().slice(0, 10)}, O=E-Cabinet`,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + AUTHORITY_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await keyPem(keys) };
}

/**
 * A server certificate for the names and addresses under which tablets reach this machine.
 * @param hosts host names and IP addresses; at least one
 */
export async function makeServerCertificate(authority: PemPair, hosts: readonly string[], now: Date): Promise<PemPair> {
  const keys = await newKeys();
  const issuer = new x509.X509Certificate(authority.certificate);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: `CN=${hosts[0] ?? 'localhost'}`,
    issuer: issuer.subject,
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + SERVER_DAYS * DAY_MS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        hosts.map((host) => ({ type: isIP(host) ? ('ip' as const) : ('dns' as const), value: host })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: `${certificate.toString('pem')}\n${authority.certificate}`, key: await keyPem(keys) };
}

/** SHA-256 of a certificate as people compare it: `AB:CD:…`. */
export async function fingerprint(certificatePem: string): Promise<string> {
  const print = await new x509.X509Certificate(certificatePem).getThumbprint('SHA-256');
  return Buffer.from(print)
    .toString('hex')
    .toUpperCase()
    .replace(/(..)(?=.)/g, '$1:');
}

/** Does the certificate name all of these, and live for another month? */
export function stillServes(certificatePem: string, hosts: readonly string[], now: Date): boolean {
  const certificate = new x509.X509Certificate(certificatePem);
  const names =
    certificate.getExtension(x509.SubjectAlternativeNameExtension)?.names.items.map((item) => item.value) ?? [];
  return certificate.notAfter.getTime() - now.getTime() > 30 * DAY_MS && hosts.every((host) => names.includes(host));
}
