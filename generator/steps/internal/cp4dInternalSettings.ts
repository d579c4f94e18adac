import { env, error, fileExists, libraryResource, readFile } from '#jenkins';
import { fromJson, isMap, messageOf } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import { refuseLocked } from './cp4dInternalLocks.ts';
import { nearest } from './cp4dInternalText.ts';

const REPOSITORY_FILE = 'cp4d-mlops.json';
const ORGANISATION_FILE = 'cp4d-mlops/organisation.json';

/** One entry of `environments`: how a cluster is reached, and what is used there. */
export interface EnvironmentSettings {
  url?: string;
  credentialsId?: string;
  credentialsKind?: string;
  ca?: string;
  proxy?: string;
  space?: string;
  requestTimeoutSeconds?: number;
  cpdctl?: CpdctlSettings;
  /** Where OpenScale is, when it is not on the same cluster, or wants another credential or instance. */
  openscale?: OpenScaleSettings;
  /** Nothing is deleted there. */
  protected?: boolean;
}

/** A cpdctl that is installed from a mirror where the agent has none of that content. */
export interface CpdctlSettings {
  url?: string;
  sha256?: string;
}

/** How OpenScale is reached; what is missing is that of the cluster. */
export interface OpenScaleSettings {
  url?: string;
  credentialsId?: string;
  credentialsKind?: string;
  /** Id of the service instance, which is the data mart's too. */
  instance?: string;
}

/** One entry of `models`: what a step would otherwise be told each time. */
export interface ModelSettings {
  file?: string;
  type?: string;
  softwareSpec?: string;
  labelColumn?: string;
}

export interface Settings {
  environments?: { [name: string]: EnvironmentSettings };
  models?: { [name: string]: ModelSettings };
  /** Parameters that steps take when they are not told others. */
  steps?: { [step: string]: { [parameter: string]: unknown } };
  /** Files of the repository that stand instead of the library's JSON templates, by the templates' names. */
  templates?: { [name: string]: string };
  /** Of the organisation's layer: paths that a repository cannot change, `environments.*.url`. */
  locked?: string[];
}

/** What the organisation and the repository say, and both together; what the repository says wins. */
export interface SettingsLayers {
  organisation: Settings;
  repository: Settings;
  both: Settings;
}

/**
 * Reads the settings: those of the organisation, a resource of any other library of the build, and `cp4d-mlops.json`
 * in the current folder.
 *
 * @throws when one of them is no JSON object, or the repository changes what the organisation has locked
 */
export function readSettings(): SettingsLayers {
  const organisation = settingsIn(organisationText(), `the organisation's ${ORGANISATION_FILE}`);
  const text = fileExists(REPOSITORY_FILE) ? readFile({ file: REPOSITORY_FILE, encoding: 'UTF-8' }) : null;
  const repository = settingsIn(text, REPOSITORY_FILE);
  refuseLocked(organisation, repository, REPOSITORY_FILE);
  return { organisation, repository, both: together(organisation, repository) as Settings };
}

/** Parameters that the settings hold for a step; inside a session they have travelled with it. */
export function stepSettings(step: string): { [parameter: string]: unknown } {
  const session = env.CP4D_MLOPS_SESSION;
  const steps = session == null ? readSettings().both.steps : stepsOf(session);
  return steps?.[step] ?? {};
}

function stepsOf(session: string): Settings['steps'] {
  return (fromJson(session) as Settings).steps;
}

/** A library without that resource is no trouble; several with it are. */
function organisationText(): string | null {
  try {
    return libraryResource(ORGANISATION_FILE);
  } catch (problem) {
    const message = messageOf(problem);
    if (message.includes('No such library resource')) {
      return null;
    }
    error(message);
  }
}

function settingsIn(text: string | null, file: string): Settings {
  const parsed = parse(text ?? '{}');
  if (parsed.problem != null) {
    fail({ category: 'configuration', what: `${file} cannot be read: ${parsed.problem}`, attempt: 'correct the file; it is a JSON object' });
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

/** Maps are put together entry by entry; of anything else the second counts. */
function together(first: unknown, second: unknown): unknown {
  if (!isMap(first) || !isMap(second)) {
    return second ?? first;
  }
  const sum: { [name: string]: unknown } = { ...first };
  for (const name of Object.keys(second)) {
    sum[name] = together(first[name], second[name]);
  }
  return sum;
}

/**
 * The name of the environment that is meant: the one that is told, else CP4D_ENVIRONMENT, else the only one there is.
 *
 * @throws when there is no environment of that name
 */
export function environmentName(settings: Settings, given: string | null | undefined): string | null {
  const names = Object.keys(settings.environments ?? {});
  const meant = given ?? env.CP4D_ENVIRONMENT;
  if (meant == null) {
    return names.length === 1 ? names[0] : null;
  }
  if (!names.includes(meant)) {
    const near = nearest(meant, names);
    fail({
      category: 'configuration',
      what: `there is no environment '${meant}'`,
      attempt: near == null ? `write environments.${meant} into ${REPOSITORY_FILE}` : `did you mean '${near}'? ${REPOSITORY_FILE} has ${names.join(', ')}`,
    });
  }
  return meant;
}
