import { env, fileExists, readFile } from '#jenkins';
import { fromJson, isMap, messageOf } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import { nearest } from './cp4dInternalText.ts';

const SETTINGS_FILE = 'cp4d-mlops.json';

/** One entry of `environments` in the settings file: how a cluster is reached, and what is used there. */
export interface EnvironmentSettings {
  url?: string;
  credentialsId?: string;
  credentialsKind?: string;
  ca?: string;
  space?: string;
}

/** One entry of `models`: what a step would otherwise be told each time. */
export interface ModelSettings {
  file?: string;
  type?: string;
  softwareSpec?: string;
  labelColumn?: string;
}

/** The repository's settings file. */
export interface Settings {
  environments?: { [name: string]: EnvironmentSettings };
  models?: { [name: string]: ModelSettings };
}

/**
 * Reads `cp4d-mlops.json` in the current folder; without one there are no settings.
 *
 * @throws when the file is no JSON object
 */
export function readSettings(): Settings {
  if (!fileExists(SETTINGS_FILE)) {
    return {};
  }
  const text = readFile({ file: SETTINGS_FILE, encoding: 'UTF-8' });
  const parsed = parse(text);
  if (parsed.problem != null) {
    fail({ category: 'configuration', what: `${SETTINGS_FILE} cannot be read`, says: parsed.problem, attempt: 'correct the file; it is a JSON object' });
  }
  return parsed.settings ?? {};
}

interface Parsed {
  settings?: Settings;
  problem?: string;
}

function parse(text: string): Parsed {
  try {
    const value = fromJson(text);
    return isMap(value) ? { settings: value as Settings } : { problem: 'it is no JSON object' };
  } catch (problem) {
    return { problem: messageOf(problem) };
  }
}

/**
 * The settings of one environment: the one that is named, else CP4D_ENVIRONMENT, else the only one there is.
 *
 * @throws when there is no environment of that name
 */
export function environmentSettings(settings: Settings, given: string | null | undefined): EnvironmentSettings {
  const environments = settings.environments ?? {};
  const names = Object.keys(environments);
  const name = environmentName(given, env.CP4D_ENVIRONMENT, names);
  if (name == null) {
    return {};
  }
  const found = environments[name];
  if (found == null) {
    const meant = nearest(name, names);
    fail({
      category: 'configuration',
      what: `there is no environment '${name}'`,
      attempt: meant == null ? `write environments.${name} into ${SETTINGS_FILE}` : `did you mean '${meant}'? ${SETTINGS_FILE} has ${names.join(', ')}`,
    });
  }
  return found;
}

function environmentName(given: string | null | undefined, variable: string | null, names: string[]): string | null {
  if (given != null) {
    return given;
  }
  if (variable != null) {
    return variable;
  }
  return names.length === 1 ? names[0] : null;
}
