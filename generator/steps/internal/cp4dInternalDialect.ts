import { numberIn } from '#language';
import { isUsualOpenScale, type OpenScaleAccess } from './cp4dInternalConnection.ts';
import { fail } from './cp4dInternalErrors.ts';
import type { Calls } from './cp4dInternalScript.ts';
import { withWosCommands } from './cp4dInternalWosCommands.ts';

const OLDEST_CPDCTL = '1.4.49';

/** What is known of the cpdctl on the agent. */
export interface DialectSession {
  openscale: OpenScaleAccess;
  /** Its release; known once the session has signed in. */
  release?: string;
}

/** The releases of 2020 have other commands; they are the only ones with such for OpenScale. */
export function isOf2020(release: string | null | undefined): boolean {
  return release != null && (release === '1.0.0' || release.startsWith('0.'));
}

/**
 * Refuses a cpdctl that speaks neither dialect.
 *
 * @throws when it is older than the oldest that is supported, and not of 2020
 */
export function requireSupported(release: string): void {
  if (!isOf2020(release) && isOlder(release, OLDEST_CPDCTL)) {
    fail({
      category: 'infrastructure',
      what: `withCp4d: the agent has cpdctl ${release}, and cp4d-mlops needs ${OLDEST_CPDCTL} or newer`,
      attempt: 'install a newer cpdctl on the agent',
    });
  }
}

/**
 * The calls of a batch as the agent's cpdctl is asked them: the one of 2020 has commands for some requests to OpenScale.
 *
 * @throws when a call needs a newer cpdctl
 */
export function inDialect(session: DialectSession, doing: string, calls: Calls): Calls {
  if (!isOf2020(session.release)) {
    return calls;
  }
  requireNothingNewer(session, doing, calls);
  return isUsualOpenScale(session.openscale) ? withWosCommands(calls) : calls;
}

function requireNothingNewer(session: DialectSession, doing: string, calls: Calls): void {
  const newer = Object.values(calls).find((call) => call.says.startsWith('cpdctl ') && call.anyRelease !== true);
  if (newer != null) {
    fail({
      category: 'infrastructure',
      what: `${doing.split(':')[0]} needs cpdctl ${OLDEST_CPDCTL} or newer, and the agent has ${session.release ?? ''}`,
      says: `'${newer.says}' is not known there`,
      attempt: 'install a newer cpdctl on the agent; with this one the wos steps, openscale and cpdctl itself can be used',
    });
  }
}

function isOlder(version: string, oldest: string): boolean {
  const parts = version.split('.');
  const wanted = oldest.split('.');
  for (let i = 0; i < wanted.length; i++) {
    const part = i < parts.length ? numberIn(parts[i]) : null;
    const least = numberIn(wanted[i]);
    if (part == null || least == null || part < least) {
      return true;
    }
    if (part > least) {
      return false;
    }
  }
  return false;
}
