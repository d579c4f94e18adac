import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isObject } from '../../cp4d/json.ts';
import { isAtLeast } from '../../cp4d/version.ts';
import { Failure } from '../failure.ts';
import { simulatedVersion } from '../version.ts';

/** Somebody's credentials; secrets are encrypted. */
export interface ConfiguredUser {
  username?: string;
  password?: string;
  apikey?: string;
  /** A file that holds a bearer token. */
  tokenFile?: string;
  /** What the last sign-in gave, and until when it is good, in seconds since 1970. */
  token?: { value: string; expires: number; url: string };
}

/** A cluster, and as whom it is used. */
export interface ConfiguredProfile {
  url?: string;
  user?: string;
  env?: Record<string, string>;
}

/** A profile and who uses it, as releases before 1.2.0 choose them. */
export interface ConfiguredContext {
  profile?: string;
  /** In place of the profile's own user. */
  user?: string;
}

/** What the configuration file holds. It is JSON, which is YAML too. */
export interface Configuration {
  currentProfile?: string;
  profiles: Record<string, ConfiguredProfile>;
  users: Record<string, ConfiguredUser>;
  currentContext?: string;
  contexts?: Record<string, ConfiguredContext>;
}

/** The first release that knows --cpd-config and CPD_CONFIG. */
const FIRST_WITH_CPD_CONFIG = '1.1.98';

/** Where the configuration file is; `flag` is the value of --cpd-config or its older spelling. */
export function configurationFile(flag: string | undefined): string {
  const newer = isAtLeast(simulatedVersion(), FIRST_WITH_CPD_CONFIG) ? process.env['CPD_CONFIG'] : undefined;
  const named = flag || newer || process.env['CPDCONFIG'];
  if (named) {
    return resolve(named);
  }
  const home = process.env['HOME'];
  if (!home) {
    throw new Failure('The configuration file cannot be found: $HOME is not defined, and neither --cpd-config nor CPD_CONFIG is given.');
  }
  return join(home, '.cpdctl', 'config');
}

/** Reads the configuration; undefined when there is no such file. */
export function readConfiguration(file: string): Configuration | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw new Failure(`open ${file}: ${reason(error)}`);
  }
  return parse(file, text);
}

function parse(file: string, text: string): Configuration {
  let content: unknown;
  try {
    content = text.trim() === '' ? {} : JSON.parse(text);
  } catch (error) {
    throw new Failure(`The configuration file ${file} cannot be read: ${(error as Error).message}`);
  }
  if (!isObject(content)) {
    throw new Failure(`The configuration file ${file} holds no configuration.`);
  }
  return { profiles: {}, users: {}, ...content };
}

/** Writes the configuration so that only its owner can read it, and nobody ever finds half of it. */
export function writeConfiguration(file: string, configuration: Configuration): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${JSON.stringify(configuration, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new Failure(`open ${file}: ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EROFS: 'read-only file system',
    EISDIR: 'is a directory',
    ENOTDIR: 'not a directory',
    ENOSPC: 'no space left on device',
  };
  return known[code ?? ''] ?? message;
}
