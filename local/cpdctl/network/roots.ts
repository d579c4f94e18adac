import { readFileSync } from 'node:fs';

/** Where Go looks for the system's certificates. */
const SYSTEM_FILES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/pki/tls/cacert.pem',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** The certificates to trust. SSL_CERT_FILE stands in place of the system's, not beside them. */
export function trustedRoots(): string[] {
  const named = process.env['SSL_CERT_FILE'];
  for (const file of named ? [named] : SYSTEM_FILES) {
    try {
      return [readFileSync(file, 'utf8')];
    } catch {
      // As in Go, a file that is not there is passed over.
    }
  }
  return [];
}
