import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAtLeast } from '../../cp4d/version.ts';
import { Failure } from '../failure.ts';
import { simulatedVersion } from '../version.ts';

const PREFIX = 'aes256:';
const BUILT_IN_KEY = 'stand-in for cpdctl';
/** The first release that encrypts; the older ones keep plain text. */
const FIRST_WITH_ENCRYPTION = '1.3.0';

/** A secret as it may stand in the configuration file. */
export function encrypt(secret: string): string {
  if (!isAtLeast(simulatedVersion(), FIRST_WITH_ENCRYPTION)) {
    return secret;
  }
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce);
  const encrypted = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), encrypted]).toString('base64');
}

/** The secret behind what stands in the configuration file; plain text of older files is taken as it is. */
export function decrypt(stored: string): string {
  if (!stored.startsWith(PREFIX)) {
    return stored;
  }
  const bytes = Buffer.from(stored.slice(PREFIX.length), 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    throw new Failure(
      'A secret in the configuration file cannot be decrypted. Was it written with another key (CPDCTL_ENCRYPTION_KEY_PATH)?',
    );
  }
}

function key(): Buffer {
  const path = process.env['CPDCTL_ENCRYPTION_KEY_PATH'];
  return createHash('sha256')
    .update(path ? keyFile(path) : BUILT_IN_KEY)
    .digest();
}

function keyFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`The encryption key cannot be read: ${(error as Error).message}`);
  }
}
