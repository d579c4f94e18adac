import { NEWEST_VERSION, type Command, type Flag } from '../../generator/cpdctl/catalogue.ts';
import { isAtLeast } from '../cp4d/version.ts';

/** The release this run stands in for. */
export function simulatedVersion(): string {
  return process.env['CPDCTL_SIMULATED_VERSION'] || NEWEST_VERSION;
}

/** Whether the simulated release has it already. */
export function isKnown(thing: Command | Flag): boolean {
  return thing.since === undefined || isAtLeast(simulatedVersion(), thing.since);
}
