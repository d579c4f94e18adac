import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Fields } from '../../generator/compiler/analysis/fields.ts';
import type { ParameterInterface, StepInterface } from '../../generator/compiler/analysis/interface.ts';
import type { Contract } from '../../generator/interface/contract.ts';
import { contract, parameter, sourcesOf, step } from './contracts.ts';
import { MadeUpProject } from './madeUpProject.ts';

/** A change of the contract between 1.4.0 and what comes next: what is said of it, and the least version. */
type Case = [what: string, before: Contract, now: Contract, says: string, least: string];

const OLD = { since: '1.4.0', removedIn: '2.0.0' };
const withParameters = (...parameters: ParameterInterface[]): Contract => contract([step('wmlServe', { parameters })]);
const withStep = (more: Partial<StepInterface>): Contract => contract([step('wmlServe', more)]);
const withResult = (result: StepInterface['result']): Contract => withStep({ result });
const empty = contract([]);

const STEPS: Case[] = [
  ['a step that is gone', withStep({}), empty, 'wmlServe: the step is gone. Was it renamed? Then keep the old name with @deprecated', '2.0.0'],
  ['a new step', empty, withStep({}), 'wmlServe: the step is new', '1.5.0'],
  ['a step that was renamed', withStep({}), contract([step('wmlServe', { deprecated: { ...OLD, use: 'wmlDeploy' } }), step('wmlDeploy')]), 'wmlServe: the step is now wmlDeploy; the old name goes on until 2.0.0', '1.5.0'],
  ['an old step that is refused', contract([step('wmlServe', { deprecated: { ...OLD, use: 'wmlDeploy' } }), step('wmlDeploy')]), contract([step('wmlServe', { deprecated: { ...OLD, use: 'wmlDeploy', refused: true } }), step('wmlDeploy')]), 'wmlServe: the step is refused; use wmlDeploy', '2.0.0'],
  ['a step that was renamed and takes less', withParameters(parameter('name')), contract([step('wmlServe', { deprecated: { ...OLD, use: 'wmlDeploy' }, parameters: [parameter('name')] }), step('wmlDeploy')]), "wmlServe: the parameter 'name' is gone. Was it renamed? Then keep the old name with @deprecated", '2.0.0'],
  ['a step that takes a block', withStep({}), withStep({ block: true }), 'wmlServe: the step takes a block of steps now', '2.0.0'],
];

const PARAMETERS: Case[] = [
  ['a parameter that is gone', withParameters(parameter('name')), withParameters(), "wmlServe: the parameter 'name' is gone. Was it renamed? Then keep the old name with @deprecated", '2.0.0'],
  ['a parameter that was renamed', withParameters(parameter('title', { required: true })), withParameters(parameter('name', { required: true, aliases: [{ ...OLD, name: 'title' }] })), "wmlServe: the parameter 'title' is now 'name'; the old name goes on until 2.0.0", '1.5.0'],
  ['an old name that is refused', withParameters(parameter('name', { aliases: [{ ...OLD, name: 'title' }] })), withParameters(parameter('name', { aliases: [{ ...OLD, name: 'title', refused: true }] })), "wmlServe: the parameter 'title' is refused; use 'name'", '2.0.0'],
  ['an old name that is gone', withParameters(parameter('name', { aliases: [{ ...OLD, name: 'title' }] })), withParameters(parameter('name')), "wmlServe: the parameter 'title' is gone. Was it renamed? Then keep the old name with @deprecated", '2.0.0'],
  ['a new parameter', withParameters(), withParameters(parameter('name')), "wmlServe: the parameter 'name' is new", '1.5.0'],
  ['a new parameter that must be told', withParameters(), withParameters(parameter('name', { required: true })), "wmlServe: the parameter 'name' is new, and must be told", '2.0.0'],
  ['a parameter that must be told now', withParameters(parameter('name')), withParameters(parameter('name', { required: true })), "wmlServe: the parameter 'name' must be told now", '2.0.0'],
  ['a parameter that may be left out now', withParameters(parameter('name', { required: true })), withParameters(parameter('name', { default: 'x' })), "wmlServe: the parameter 'name' may be left out now", '1.5.0'],
  ['another kind', withParameters(parameter('model', { kind: 'reference' })), withParameters(parameter('model')), "wmlServe: the parameter 'model' is a text now, not a name, an id or a result", '2.0.0'],
  ['a wider kind', withParameters(parameter('model')), withParameters(parameter('model', { kind: 'reference' })), "wmlServe: the parameter 'model' is a name, an id or a result now, not a text", '1.5.0'],
  ['a value that is not allowed any more', withParameters(parameter('type', { values: ['online', 'batch'] })), withParameters(parameter('type', { values: ['online'] })), "wmlServe: the parameter 'type' is no longer 'batch'", '2.0.0'],
  ['one more value', withParameters(parameter('type', { values: ['online'] })), withParameters(parameter('type', { values: ['online', 'batch'] })), "wmlServe: the parameter 'type' can be 'batch' too", '1.5.0'],
  ['only certain values', withParameters(parameter('type')), withParameters(parameter('type', { values: ['online'] })), "wmlServe: the parameter 'type' is one of 'online' now, and nothing else", '2.0.0'],
  ['any value', withParameters(parameter('type', { values: ['online'] })), withParameters(parameter('type')), "wmlServe: the parameter 'type' can be anything now, not only 'online'", '1.5.0'],
  ['another default', withParameters(parameter('timeoutMinutes', { kind: 'number', default: 15 })), withParameters(parameter('timeoutMinutes', { kind: 'number', default: 20 })), "wmlServe: the parameter 'timeoutMinutes' is 20 when it is left out, not 15", '2.0.0'],
  ['no default any more', withParameters(parameter('mime', { default: 'text/csv' })), withParameters(parameter('mime')), "wmlServe: the parameter 'mime' is nothing when it is left out, not \"text/csv\"", '2.0.0'],
];

const RESULTS: Case[] = [
  ['a field of the result that is gone', withResult({ id: { kind: 'text' }, url: { kind: 'text' } }), withResult({ id: { kind: 'text' } }), "wmlServe: the result's field 'url' is gone", '2.0.0'],
  ['a new field of the result', withResult({ id: { kind: 'text' } }), withResult({ id: { kind: 'text' }, url: { kind: 'text' } }), "wmlServe: the result's field 'url' is new", '1.5.0'],
  ['a field of the result that may be missing', withResult({ id: { kind: 'text' } }), withResult({ id: { kind: 'text', optional: true } }), "wmlServe: the result's field 'id' may be missing now", '2.0.0'],
  ['a field of the result of another kind', withResult({ rows: { kind: 'number' } }), withResult({ rows: { kind: 'any' } }), "wmlServe: the result's field 'rows' is any value now, not a number", '2.0.0'],
  ['a result that can be anything', withResult({ id: { kind: 'text' } }), withResult(undefined), 'wmlServe: the result has no certain fields any more', '2.0.0'],
];

const named = (form: string | undefined): Contract => contract([], { server: { 'serviceProvider.name': { kind: 'text', ...(form === undefined ? {} : { form }) } } });

const overriding = (fields: Fields): Contract => contract([], { templates: { 'templates/a.json': {} }, overrides: { 'templates/a.json': fields } });

const REST: Case[] = [
  ['a key of the settings that is gone', contract([], { settings: { 'models.*.file': { kind: 'text', optional: true } } }), empty, "cp4d-mlops.json: 'models.*.file' is gone", '2.0.0'],
  ['a new key of the settings', empty, contract([], { settings: { 'models.*.file': { kind: 'text', optional: true } } }), "cp4d-mlops.json: 'models.*.file' is new", '1.5.0'],
  ['a new key of the settings that must be there', empty, contract([], { settings: { version: { kind: 'number' } } }), "cp4d-mlops.json: 'version' is new, and must be there", '2.0.0'],
  ['an error category that is gone', contract([], { errorCategories: ['model'] }), empty, "errors: the category 'model' is gone", '2.0.0'],
  ['a new error category', empty, contract([], { errorCategories: ['model'] }), "errors: the category 'model' is new", '1.5.0'],
  ['an archived file that is gone', contract([], { archive: ['cp4d-mlops/audit.jsonl'] }), empty, "archived files: 'cp4d-mlops/audit.jsonl' is gone", '2.0.0'],
  ['a name in the JUnit report that is gone', contract([], { junit: ['mlopsGate.${string}'] }), empty, "JUnit report: the name 'mlopsGate.${string}' is gone", '2.0.0'],
  ['a new form of a name in the JUnit report', contract([], { junit: ['testcase.name ${string}'] }), contract([], { junit: ['testcase.name rule ${string}'] }), "JUnit report: the name 'testcase.name ${string}' is gone", '2.0.0'],
  ['a file that is read no more', contract([], { files: ['cp4d-mlops.json'] }), empty, "files that are read: 'cp4d-mlops.json' is gone", '2.0.0'],
  ['another file that is read', empty, contract([], { files: ['cp4d-mlops.json'] }), "files that are read: 'cp4d-mlops.json' is new", '1.5.0'],
  ['a field of an archived file that is gone', contract([], { archived: { 'report.passed': { kind: 'boolean' } } }), empty, "in archived files: 'report.passed' is gone", '2.0.0'],
  ['a new field of an archived file', empty, contract([], { archived: { 'report.passed': { kind: 'boolean' } } }), "in archived files: 'report.passed' is new", '1.5.0'],
  ['another form of a name on the server', named('cp4d-mlops ${string}'), named('${string} (cp4d-mlops)'), "on the server: 'serviceProvider.name' looks like ${string} (cp4d-mlops) now, not cp4d-mlops ${string}", '2.0.0'],
  ['a name on the server that can look otherwise', named('cp4d-mlops ${string}'), named(undefined), "on the server: 'serviceProvider.name' can look otherwise now than cp4d-mlops ${string}", '2.0.0'],
  ['a name on the server that has a form now', named(undefined), named('cp4d-mlops ${string}'), "on the server: 'serviceProvider.name' looks like cp4d-mlops ${string} now", '1.5.0'],
  ['a variable that is read no more', contract([], { variables: ['CP4D_URL'] }), empty, 'environment: the variable CP4D_URL is gone', '2.0.0'],
  ['another layout on the server', contract([], { server: { layout: { kind: 'number', values: [1] } } }), contract([], { server: { layout: { kind: 'number', values: [2] } } }), "on the server: 'layout' is no longer 1", '2.0.0'],
  ['a template that is gone', contract([], { templates: { 'templates/a.json': {} } }), empty, 'templates/a.json: the template is gone', '2.0.0'],
  ['another value in a template', contract([], { templates: { 'templates/a.json': { limit: { kind: 'number', values: [0.8] } } } }), contract([], { templates: { 'templates/a.json': { limit: { kind: 'number', values: [0.9] } } } }), "templates/a.json: 'limit' is no longer 0.8", '2.0.0'],
  ['an entry that a repository\'s template must have now', overriding({ url: { kind: 'text', optional: true } }), overriding({ url: { kind: 'text' } }), "templates/a.json of a repository: 'url' must be there now", '2.0.0'],
  ['an entry that a repository\'s template cannot change any more', overriding({ url: { kind: 'text' } }), overriding({ url: { kind: 'text', values: ['${url}'] } }), "templates/a.json of a repository: 'url' is one of '${url}' now, and nothing else", '2.0.0'],
  ['a placeholder that is gone', overriding({ '${url}': { kind: 'text', optional: true } }), overriding({}), "templates/a.json of a repository: '${url}' is gone", '2.0.0'],
  ['a new placeholder', overriding({}), overriding({ '${url}': { kind: 'text', optional: true } }), "templates/a.json of a repository: '${url}' is new", '1.5.0'],
  ['a new template', empty, contract([], { templates: { 'templates/a.json': {} } }), 'templates/a.json: the template is new', '1.5.0'],
];

let project: MadeUpProject;

beforeAll(() => {
  project = new MadeUpProject(sourcesOf(empty));
});

afterAll(() => project.remove());

/** The project at a new 1.4.0, with something to release after it. */
async function releasedAs(before: Contract): Promise<void> {
  for (const tag of project.git('tag').split('\n').filter((name) => name !== '')) {
    project.git('tag', '--delete', tag);
  }
  project.git('checkout', '--quiet', '--orphan', `from-${Date.now()}`);
  project.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- Something.\n');
  project.change(sourcesOf(before));
  project.git('tag', 'v1.4.0');
}

test.each([...STEPS, ...PARAMETERS, ...RESULTS, ...REST])('%s is named, and the version that it needs demanded', async (_, before, now, says, least) => {
  await releasedAs(before);
  project.change(sourcesOf(now));

  const smaller = least === '2.0.0' ? '1.5.0' : '1.4.1';
  const refused = await project.plan({ version: smaller });
  const allowed = await project.plan({ version: least });

  expect(refused.changes.map(({ text }) => text)).toContain(says);
  expect(refused.problems).toEqual([`${smaller} is too small: after 1.4.0, with the differences above, ${least} is the least version allowed.`]);
  expect(allowed.problems).toEqual([]);
});

test('what authors cannot notice is a patch, and its version is chosen by itself', async () => {
  await releasedAs(withParameters(parameter('name')));
  project.change(sourcesOf(withParameters(parameter('name', { says: 'In other words.' }))));

  expect(await project.plan()).toMatchObject({ changes: [], version: '1.4.1', problems: [] });
});
