import type { Alias, ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';
import { compareFields, compareValues } from './compareFields.ts';
import type { Change } from './levels.ts';

type Steps = Record<string, StepInterface>;

/** How the steps of two versions differ. */
export function compareSteps(before: Steps, now: Steps): Change[] {
  const known = Object.values(before).filter(({ deprecated }) => deprecated?.refused !== true);
  const added = Object.values(now).filter(({ name, deprecated }) => before[name] === undefined && deprecated?.refused !== true);
  return [
    ...known.flatMap((step) => compareStep(step, now)),
    ...added.map(({ name }): Change => ({ level: 'minor', text: `${name}: the step is new` })),
  ];
}

function compareStep(before: StepInterface, steps: Steps): Change[] {
  const { name } = before;
  const own = steps[name];
  if (own === undefined) {
    return [{ level: 'major', text: `${name}: the step is gone. Was it renamed? Then keep the old name with @deprecated` }];
  }
  const { deprecated } = own;
  if (deprecated?.refused === true) {
    return [{ level: 'major', text: `${name}: the step is refused; use ${deprecated.use}` }];
  }
  const renaming: Change[] =
    deprecated === undefined || before.deprecated !== undefined
      ? []
      : [{ level: 'minor', text: `${name}: the step is now ${deprecated.use}; the old name goes on until ${deprecated.removedIn}` }];
  const now = standingFor(own, steps);
  return [...renaming, ...compareBlocks(before, now), ...compareParameters(name, before, now), ...compareResults(name, before, now)];
}

/** An old name hands on what it is given: it takes what the step takes that stands for it. */
function standingFor(step: StepInterface, steps: Steps): StepInterface {
  const next = step.deprecated === undefined ? undefined : steps[step.deprecated.use];
  return next === undefined ? step : standingFor(next, steps);
}

function compareBlocks(before: StepInterface, now: StepInterface): Change[] {
  if (before.block === now.block) {
    return [];
  }
  return [{ level: 'major', text: `${before.name}: the step takes ${now.block ? 'a block of steps now' : 'no block of steps any more'}` }];
}

function compareResults(step: string, before: StepInterface, now: StepInterface): Change[] {
  const label = (path: string): string => `${step}: the result's field '${path}'`;
  if (before.result === undefined) {
    return [];
  }
  return now.result === undefined
    ? [{ level: 'major', text: `${step}: the result has no certain fields any more` }]
    : compareFields(before.result, now.result, 'read', label);
}

function compareParameters(step: string, before: StepInterface, now: StepInterface): Change[] {
  const isKnown = (parameter: ParameterInterface): boolean => before.parameters.some(({ name }) => acceptedNames(parameter).includes(name));
  const added = now.parameters.filter((parameter) => !isKnown(parameter));
  return [
    ...before.parameters.flatMap((parameter) => compareParameter(step, parameter, now.parameters)),
    ...added.map((parameter): Change =>
      parameter.required
        ? { level: 'major', text: `${step}: the parameter '${parameter.name}' is new, and must be told` }
        : { level: 'minor', text: `${step}: the parameter '${parameter.name}' is new` },
    ),
  ];
}

function compareParameter(step: string, before: ParameterInterface, parameters: ParameterInterface[]): Change[] {
  const now = parameters.find((parameter) => acceptedNames(parameter).includes(before.name));
  if (now === undefined) {
    return [refusal(step, before.name, parameters)];
  }
  const label = `${step}: the parameter '${now.name}'`;
  const renaming = now.aliases?.find(({ name }) => name === before.name);
  return [
    ...(renaming === undefined ? [] : [renamed(step, renaming, now.name)]),
    ...compareOldNames(step, before, parameters),
    ...compareNeed(before, now, label),
    ...compareValues(before, now, 'written', label),
    ...compareDefaults(before, now, label),
  ];
}

/** What a Jenkinsfile may write for it. */
function acceptedNames({ name, aliases = [] }: ParameterInterface): string[] {
  return [name, ...aliases.filter(({ refused }) => refused !== true).map((alias) => alias.name)];
}

function renamed(step: string, { name, removedIn }: Alias, now: string): Change {
  return { level: 'minor', text: `${step}: the parameter '${name}' is now '${now}'; the old name goes on until ${removedIn}` };
}

function refusal(step: string, name: string, parameters: ParameterInterface[]): Change {
  const replacement = parameters.find(({ aliases = [] }) => aliases.some((alias) => alias.name === name));
  const what = replacement === undefined ? 'is gone. Was it renamed? Then keep the old name with @deprecated' : `is refused; use '${replacement.name}'`;
  return { level: 'major', text: `${step}: the parameter '${name}' ${what}` };
}

/** Old names that were taken go on being taken. */
function compareOldNames(step: string, before: ParameterInterface, parameters: ParameterInterface[]): Change[] {
  const taken = parameters.flatMap(acceptedNames);
  const gone = acceptedNames(before).filter((name) => name !== before.name && !taken.includes(name));
  return gone.map((name) => refusal(step, name, parameters));
}

function compareNeed(before: ParameterInterface, now: ParameterInterface, label: string): Change[] {
  if (before.required === now.required) {
    return [];
  }
  return [now.required ? { level: 'major', text: `${label} must be told now` } : { level: 'minor', text: `${label} may be left out now` }];
}

/** A default counts for whoever left the parameter out. */
function compareDefaults(before: ParameterInterface, now: ParameterInterface, label: string): Change[] {
  const [old, fresh] = [JSON.stringify(before.default) ?? 'nothing', JSON.stringify(now.default) ?? 'nothing'];
  const concerns = !before.required && !now.required && old !== fresh;
  return concerns ? [{ level: 'major', text: `${label} is ${fresh} when it is left out, not ${old}` }] : [];
}
