import type { NameSection } from '../compiler/analysis/contract.ts';
import type { Fields } from '../compiler/analysis/fields.ts';
import type { Contract } from '../interface/contract.ts';
import { compareFields, compareNames } from './compareFields.ts';
import { compareSteps } from './compareSteps.ts';
import type { Change } from './levels.ts';

/** A contract of another version; it may come from a time when it had fewer parts. */
export type EarlierContract = Pick<Contract, 'steps'> & Partial<Contract>;

const NAMES: Record<NameSection, (name: string) => string> = {
  errorCategories: (name) => `errors: the category '${name}'`,
  archive: (name) => `archived files: '${name}'`,
  junit: (name) => `JUnit report: the name '${name}'`,
  variables: (name) => `environment: the variable ${name}`,
  files: (name) => `files that are read: '${name}'`,
};

/** How two contracts differ, what can break a Jenkinsfile first. */
export function compareContracts(before: EarlierContract, now: Contract): Change[] {
  const names = (Object.keys(NAMES) as NameSection[]).flatMap((section) => compareNames(before[section] ?? now[section], now[section], NAMES[section]));
  const changes = [
    ...compareSteps(before.steps, now.steps),
    ...names,
    ...compareFields(before.settings ?? now.settings, now.settings, 'written', (path) => `cp4d-mlops.json: '${path}'`),
    ...compareFields(before.server ?? now.server, now.server, 'read', (path) => `on the server: '${path}'`),
    ...compareFields(before.archived ?? now.archived, now.archived, 'read', (path) => `in archived files: '${path}'`),
    ...compareTemplates(before.templates ?? now.templates, now.templates),
    ...compareOverrides(before.overrides ?? now.overrides, now.overrides),
  ];
  return changes.sort((first, second) => first.level.localeCompare(second.level));
}

/** A template that is gone is named by its own. */
function compareOverrides(before: Record<string, Fields>, now: Record<string, Fields>): Change[] {
  const both = Object.keys(before).filter((name) => now[name] !== undefined);
  return both.flatMap((name) => compareFields(before[name]!, now[name]!, 'written', (path) => `${name} of a repository: '${path}'`));
}

function compareTemplates(before: Record<string, Fields>, now: Record<string, Fields>): Change[] {
  const both = Object.keys(before).filter((name) => now[name] !== undefined);
  return [
    ...compareNames(Object.keys(before), Object.keys(now), (name) => `${name}: the template`),
    ...both.flatMap((name) => compareFields(before[name]!, now[name]!, 'read', (path) => `${name}: '${path}'`)),
  ];
}
