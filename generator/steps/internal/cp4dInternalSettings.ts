import { env, error, fileExists, libraryResource, readFile } from '#jenkins';
import { fromJson, isMap, messageOf } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import { refuseLocked } from './cp4dInternalLocks.ts';
import { nearest } from './cp4dInternalText.ts';

/** Beside the Jenkinsfile. @contract files */
const REPOSITORY_FILE = 'cp4d-mlops.json';
/** A resource of another library. @contract files */
const ORGANISATION_FILE = 'cp4d-mlops/organisation.json';

/** What a Jenkins credential can hold. */
export type CredentialsKind = 'password' | 'apiKey' | 'token' | 'config';

/** One entry of `environments`: how a cluster is reached, and what is used there. */
export interface EnvironmentSettings {
  /** Address of the cluster, `https://…`. */
  url?: string;
  /** Jenkins credential to sign in with. */
  credentialsId?: string;
  /** What the credential holds; without it a password. */
  credentialsKind?: CredentialsKind;
  /** Certificates to trust: PEM text, or a file on the agent. */
  ca?: string;
  /** Proxy that cpdctl and curl go through, `http://host:port`. */
  proxy?: string;
  /** Deployment space of the steps: its name or its id. */
  space?: string;
  /** Seconds that a single request may take; without it 60. */
  requestTimeoutSeconds?: number;
  /** A cpdctl that is installed from a mirror where the agent has none of that content. */
  cpdctl?: CpdctlSettings;
  /** Where OpenScale is, when it is not on the same cluster, or wants another credential or instance. */
  openscale?: OpenScaleSettings;
  /** Nothing is deleted there. */
  protected?: boolean;
}

/** A cpdctl that is installed from a mirror where the agent has none of that content. */
export interface CpdctlSettings {
  /** Where it is fetched from: the program itself, or a `.tar.gz` with it. */
  url?: string;
  /** SHA-256 of what is fetched. */
  sha256?: string;
}

/** How OpenScale is reached; what is missing is that of the cluster. */
export interface OpenScaleSettings {
  /** Address of OpenScale. */
  url?: string;
  /** Jenkins credential to sign in with. */
  credentialsId?: string;
  /** What the credential holds. */
  credentialsKind?: CredentialsKind;
  /** Id of the service instance, which is the data mart's too. */
  instance?: string;
}

/** One entry of `models`: what a step would otherwise be told each time, and all that mlopsPipeline needs. */
export interface ModelSettings {
  /** File in the workspace that holds the model. */
  file?: string;
  /** Type of the model as CP4D names it: `scikit-learn_1.3`. */
  type?: string;
  /** Software specification that the model runs in: `runtime-24.1-py3.11`. */
  softwareSpec?: string;
  /** Column of the data that the model predicts. */
  labelColumn?: string;
  /** Name of its deployment; without it the model's. */
  deployment?: string;
  /** What the model answers. */
  problemType?: 'binary' | 'multiclass' | 'regression';
  /** Column that holds the right answer. */
  label?: string;
  /** File that describes the columns, as wosSubscribe takes it. */
  schema?: string;
  /** Character between the cells of a CSV schema. */
  delimiter?: ',' | ';' | '\t' | '|';
  /** Columns that the model takes; without it all of the schema but label, prediction and probability. */
  features?: string[];
  /** Columns that hold categories; without it the features that hold texts. */
  categorical?: string[];
  /** Field of the answer that holds the prediction. */
  prediction?: string;
  /** Field of the answer that holds the probabilities. */
  probability?: string;
  /** Where the training data is: `type`, `location`, `connection`, `credentialsId`. */
  trainingData?: { [field: string]: unknown };
  /** Data mart, by name or id, where there are several. */
  dataMart?: string;
  /** Service provider, by name or id; without it the one of the space. */
  serviceProvider?: string;
  /** Whether a service provider is made when the space has none. */
  createServiceProvider?: boolean;
  /** What a service provider that is made stands for. */
  stage?: 'production' | 'pre_production';
  /** Monitors by kind, each with `thresholds` and `parameters`; quality is always there. */
  monitors?: { [kind: string]: MonitorSettings };
  /** The labelled rows, as wosFeedback takes them: `file`, `delimiter`, `drop`, … */
  feedback?: { [parameter: string]: unknown };
  /** What the evaluation is judged by. */
  gate?: GateSettings;
}

/** One monitor of a model. */
export interface MonitorSettings {
  /** Limits by metric: `">= 0.8"`. */
  thresholds?: { [metric: string]: unknown };
  /** Parameters as OpenScale names them. */
  parameters?: { [name: string]: unknown };
}

/** How mlopsGate judges a model. */
export interface GateSettings {
  /** Rules by metric: `">= 0.8"`. */
  rules: { [metric: string]: unknown };
  /** What a broken rule does. */
  onFail?: 'fail' | 'unstable' | 'report';
}

/** What `cp4d-mlops.json` and the organisation's layer can say. @contract settings */
export interface Settings {
  /** Schema of this file, for editors. */
  $schema?: string;
  /** Form of this file. */
  version?: 1;
  /** The clusters, by the names that `withCp4d(environment: …)` and CP4D_ENVIRONMENT take. */
  environments?: { [name: string]: EnvironmentSettings };
  /** The models, by their names. */
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
  const repository = settingsIn(repositoryText(), REPOSITORY_FILE);
  refuseLocked(organisation, repository, REPOSITORY_FILE);
  return { organisation, repository, both: together(organisation, repository) as Settings };
}

/** The text of the repository's file, so that an error can name a line; null where there is none. */
export function repositoryText(): string | null {
  return fileExists(REPOSITORY_FILE) ? readFile({ file: REPOSITORY_FILE, encoding: 'UTF-8' }) : null;
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
