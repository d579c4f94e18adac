import { echo, env, error } from '#jenkins';
import { fromJson, toJson } from '#language';

/** An old name, as the generated tables hold it. */
export interface Deprecation {
  since: string;
  removedIn: string;
  /** Whether this major version refuses it. */
  refused?: boolean;
}

interface Given {
  [parameter: string]: unknown;
}

/** What of a step's table counts here: the old names of each parameter. */
interface Names {
  [parameter: string]: { aliases?: { [name: string]: Deprecation } };
}

/** A use of an old name. */
export interface OldName {
  name: string;
  /** What is said of it, when it is accepted and when it is refused. */
  says: string;
}

/** What was given, by the names of today. */
export interface Renamed {
  values: Given;
  accepted: OldName[];
  problems: string[];
}

/** Gives what stands under old names its new ones. */
export function renamed(names: Names, given: Given): Renamed {
  const found: Renamed = { values: { ...given }, accepted: [], problems: [] };
  for (const name of Object.keys(names)) {
    const aliases = names[name].aliases ?? {};
    const used = Object.keys(aliases).filter((alias) => Object.keys(given).includes(alias));
    for (const alias of used) {
      rename(found, alias, name, aliases[alias]);
    }
  }
  return found;
}

function rename(found: Renamed, alias: string, name: string, deprecation: Deprecation): void {
  const says = `${alias}: ${advice(deprecation, name)}`;
  if (deprecation.refused === true) {
    found.problems.push(says);
  } else if (found.values[alias] != null && found.values[name] != null) {
    found.problems.push(`${alias}: is the old name of ${name}, which is told too`);
  } else {
    found.accepted.push({ name: alias, says });
    found.values[name] = found.values[name] ?? found.values[alias];
  }
  found.values = without(found.values, alias);
}

function without(values: Given, name: string): Given {
  const others: Given = {};
  for (const other of Object.keys(values)) {
    if (other !== name) {
      others[other] = values[other];
    }
  }
  return others;
}

function advice(deprecation: Deprecation, use: string): string {
  return `deprecated since ${deprecation.since}, removed in ${deprecation.removedIn}; use ${use}`;
}

/** Warns of the old names that were used, of each once in a build. */
export function warn(step: string, place: string, used: OldName[]): void {
  for (const old of used) {
    warnOnce(`${step}.${old.name}`, `${step} (${place}): ${old.says}`);
  }
}

/** What has been said travels in a variable of the build: the next step is another script. */
function warnOnce(key: string, text: string): void {
  const said = fromJson(env.CP4D_MLOPS_WARNED ?? '[]') as string[];
  if (!said.includes(key)) {
    env.CP4D_MLOPS_WARNED = toJson([...said, key]);
    echo(`WARNING: ${text}`);
  }
}

/** Where in the Jenkinsfile the build is. */
export function currentStage(): string {
  const name = env.STAGE_NAME;
  return name == null ? 'in no stage' : `stage '${name}'`;
}

/**
 * What an old name of a step does before it hands on what it is given: it warns, or refuses.
 *
 * @returns what it was given
 * @throws when this major version has removed it
 */
export function handOn(step: string, deprecation: Deprecation & { use: string }, given: Given): Given {
  const says = advice(deprecation, deprecation.use);
  if (deprecation.refused === true) {
    error(`configuration: ${step}: ${says}\nNothing was changed.`);
  }
  warnOnce(step, `${step} (${currentStage()}): ${says}`);
  return given;
}
