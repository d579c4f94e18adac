import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';
import { remark, type Remark } from './finding.ts';
import type { Call, Entry, Region } from './reader.ts';

/** How long an old name goes on; `refused`: the version removed it. */
interface Deprecation {
  since: string;
  removedIn: string;
  refused?: true;
}

/** What an interface may say of old names; that of an older version says nothing. */
interface WithAliases extends ParameterInterface {
  aliases?: (Deprecation & { name: string })[];
}

interface MaybeOld extends StepInterface {
  deprecated?: Deprecation & { use: string };
}

/** Remarks on the name of a step that has a new one. */
export function remarksOnOldStep(call: Call, step: MaybeOld): Remark[] {
  return step.deprecated === undefined ? [] : [remarkOn(call, step.name, step.deprecated, step.deprecated.use)];
}

/** Remarks on an old name of a parameter. */
export function remarksOnOldParameter(entry: Entry, parameter: WithAliases, step: string, entries: Entry[]): Remark[] {
  const { name } = entry;
  const alias = parameter.aliases?.find((one) => one.name === name);
  if (alias === undefined) {
    return [];
  }
  const isToldTwice = entries.some((other) => other.name === parameter.name && other.value.kind !== 'null');
  return isToldTwice && !alias.refused
    ? [remark(entry, 'deprecated-name', `${step}: ${name}: is the old name of ${parameter.name}, which is told too`, `take ${name} out`)]
    : [remarkOn(entry, `${step}: ${name}`, alias, parameter.name)];
}

/** The parameter of that name, new or old. */
export function parameterNamed(name: string | null, step: StepInterface): ParameterInterface | undefined {
  return step.parameters.find((parameter: WithAliases) => parameter.name === name || parameter.aliases?.some((alias) => alias.name === name));
}

function remarkOn(place: Region, what: string, { since, removedIn, refused }: Deprecation, use: string): Remark {
  return remark(place, 'deprecated-name', `${what}: deprecated since ${since}, removed in ${removedIn}`, `use ${use}`, refused ? 'error' : 'warning');
}
