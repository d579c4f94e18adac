import { echo } from '#jenkins';
import { isMap, toJson } from '#language';
import { isLocked, pathsOf, valueAt } from '../internal/cp4dInternalLocks.ts';
import { environmentName, readSettings, type SettingsLayers } from '../internal/cp4dInternalSettings.ts';

export interface Cp4dSettingsParameters {
  /** Environment whose entry is shown. Without it those of all environments are. */
  environment?: string;
}

/** One setting and where it comes from. */
export interface Setting {
  value: unknown;
  /** organisation or repository. */
  from: string;
  /** Whether the organisation has locked it. */
  locked: boolean;
}

/**
 * Shows each setting that counts and where it comes from: the organisation's layer or the repository's file.
 *
 * @returns the settings by their paths, such as `environments.test.url`, each with value, from and locked
 * @throws configuration when a file is no JSON, or changes what is locked
 * @example cp4dSettings(environment: 'test')
 */
export function cp4dSettings(parameters: Cp4dSettingsParameters): { [path: string]: Setting } {
  const layers = readSettings();
  const environment = parameters.environment == null ? null : environmentName(layers.both, parameters.environment);
  const settings = settingsOf(layers, environment);
  for (const path of Object.keys(settings)) {
    echo(line(path, settings[path]));
  }
  return settings;
}

function settingsOf(layers: SettingsLayers, environment: string | null): { [path: string]: Setting } {
  const settings: { [path: string]: Setting } = {};
  for (const path of pathsOf([], layers.both)) {
    const isShown = !['locked', '$schema'].includes(path[0]) && (environment == null || path[0] !== 'environments' || path[1] === environment);
    if (isShown) {
      const ofRepository = valueAt(path, layers.repository);
      const from = ofRepository == null ? 'organisation' : 'repository';
      settings[path.join('.')] = { value: valueAt(path, layers.both), from, locked: isLocked(path, layers.organisation.locked ?? []) };
    }
  }
  return settings;
}

function line(path: string, setting: Setting): string {
  const lock = setting.locked ? ', locked' : '';
  const value = isMap(setting.value) ? '' : toJson(setting.value);
  return `${path} = ${value} (${setting.from}${lock})`;
}
