import { isMap, toJson } from '#language';
import { fail } from './cp4dInternalErrors.ts';

interface LockableEnvironment {
  url?: string;
  credentialsId?: string;
  openscale?: { url?: string; credentialsId?: string };
}

/** What of the settings counts for locks. */
interface LockableSettings {
  environments?: { [name: string]: LockableEnvironment };
  locked?: string[];
}

/**
 * Refuses a repository that changes what the organisation has locked: a pull request must not be able to send a
 * credential of ours to another address.
 *
 * @throws when a locked path has another value; the message names it
 */
export function refuseLocked(organisation: LockableSettings, repository: LockableSettings, file: string): void {
  const changed = changedLocks(organisation, repository);
  if (changed.length > 0) {
    fail({
      category: 'configuration',
      what: `${file} changes what the organisation has locked: ${changed.join(', ')}`,
      attempt: 'take it out of the file; the platform team can change it',
    });
  }
}

/**
 * Refuses a connection that goes another way than the organisation has locked, and any that uses the credential of a
 * locked environment at another address.
 *
 * @throws when the connection differs from what is locked
 */
export function refuseConnection(organisation: LockableSettings, environment: string | null, connection: { [key: string]: unknown }): void {
  const changed = environment == null ? [] : changedLocks(organisation, { environments: { [environment]: connection } });
  const openscale = (connection.openscale ?? {}) as UsedCredential;
  const atCp4d = misusedAt(organisation, connection as UsedCredential);
  const misused = atCp4d ?? misusedAt(organisation, openscale);
  const credential = (atCp4d == null ? openscale.credentialsId : connection.credentialsId) as string;
  if (changed.length > 0 || misused != null) {
    fail({
      category: 'configuration',
      what: misused == null ? `withCp4d changes what the organisation has locked: ${changed.join(', ')}` : `withCp4d: the credential '${credential}' is locked to ${misused}`,
      attempt: 'take the parameter out; the platform team can change it',
    });
  }
}

/** A credential, and where it is used. */
interface UsedCredential {
  credentialsId?: string;
  url?: string;
}

/** The address that a credential is locked to, when the connection uses it at another one. */
function misusedAt(organisation: LockableSettings, connection: UsedCredential): string | undefined {
  const environments = organisation.environments ?? {};
  for (const name of Object.keys(environments)) {
    const addresses = lockedAddresses(organisation, name);
    const credentials = [environments[name].credentialsId, environments[name].openscale?.credentialsId];
    const isOne = credentials.some((credential) => credential != null && credential === connection.credentialsId);
    if (isOne && addresses.length > 0 && !addresses.includes(withoutSlash(connection.url) as string)) {
      return addresses[0];
    }
  }
  return undefined;
}

/** Where the credentials of an environment may go; nothing when none of its addresses is locked. */
function lockedAddresses(organisation: LockableSettings, name: string): string[] {
  const entry = (organisation.environments ?? {})[name];
  const isOneLocked = [['url'], ['openscale', 'url']].some((path) => isLocked(['environments', name, ...path], organisation.locked ?? []));
  const addresses = [entry.url, entry.openscale?.url].filter((address) => address != null);
  return isOneLocked ? addresses.map((address) => withoutSlash(address) as string) : [];
}

/** An address means the same with and without a slash behind it. */
function withoutSlash(value: unknown): unknown {
  return typeof value === 'string' && value.endsWith('/') ? value.substring(0, value.length - 1) : value;
}

/** The locked paths that the second says differently. */
function changedLocks(organisation: LockableSettings, second: LockableSettings): string[] {
  const changed: string[] = [];
  for (const path of pathsOf([], second)) {
    if (isLocked(path, organisation.locked ?? []) && toJson(withoutSlash(valueAt(path, organisation))) !== toJson(withoutSlash(valueAt(path, second)))) {
      changed.push(path.join('.'));
    }
  }
  return changed;
}

/** The paths of all values that are no maps. */
export function pathsOf(path: string[], value: unknown): string[][] {
  if (value == null) {
    return [];
  }
  return isMap(value) ? Object.keys(value).flatMap((name) => pathsOf([...path, name], value[name])) : [path];
}

export function valueAt(path: string[], value: unknown): unknown {
  let found = value;
  for (const name of path) {
    found = isMap(found) ? found[name] : null;
  }
  return found;
}

/** Whether a path, or a map that it goes through, is locked. */
export function isLocked(path: string[], locks: string[]): boolean {
  return locks.some((lock) => begins(path, lock.split('.')));
}

/** `*` in a lock stands for any one name. */
function begins(path: string[], pattern: string[]): boolean {
  if (path.length < pattern.length) {
    return false;
  }
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] !== '*' && pattern[i] !== path[i]) {
      return false;
    }
  }
  return true;
}
