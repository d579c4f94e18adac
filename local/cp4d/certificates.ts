import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { openFolder, writeWhole } from './files.ts';

/** What a TLS server needs, and the file a client must trust. */
export interface ServerCertificate {
  key: string;
  certificate: string;
  caFile: string;
}

const DAYS_VALID = 365;
/** A name that is not this machine's, for callers that come through a proxy. */
const OUTSIDE_NAME = 'cpd.example.com';

/** A certificate for loopback, signed by a CA made for it. One that a folder already holds is used again. */
export async function serverCertificate(folder: string): Promise<ServerCertificate> {
  const [caFile, certificateFile, keyFile] = [join(folder, 'ca.pem'), join(folder, 'server.pem'), join(folder, 'server.key')] as const;
  if (!existsSync(keyFile) || isExpired(certificateFile)) {
    openFolder(folder);
    const made = await makeCertificate();
    writeWhole(caFile, made.ca);
    writeFileSync(certificateFile, made.certificate);
    writeFileSync(keyFile, made.key, { mode: 0o600 });
  }
  return { key: readFileSync(keyFile, 'utf8'), certificate: readFileSync(certificateFile, 'utf8'), caFile };
}

function isExpired(certificateFile: string): boolean {
  return Date.parse(new X509Certificate(readFileSync(certificateFile)).validTo) < Date.now();
}

async function makeCertificate(): Promise<{ ca: string; certificate: string; key: string }> {
  const validity = { notBeforeDate: new Date(Date.now() - 3600_000), notAfterDate: new Date(Date.now() + DAYS_VALID * 86_400_000) };
  const common = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256', ...validity } as const;
  const ca = await generate([{ name: 'commonName', value: 'Simulated CP4D CA' }], {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...common,
    ca: { key: ca.private, cert: ca.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 2, value: OUTSIDE_NAME },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  return { ca: ca.cert, certificate: server.cert, key: server.private };
}
