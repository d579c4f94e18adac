import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cpdctlTypeFiles } from '../../generator/cpdctl/typesFile.ts';
import { comment, literal } from '../../generator/cpdctl/typeNames.ts';
import { programOf, stepDiagnostics } from './stepDiagnostics.ts';

const GROUPS = ['asset', 'config', 'environment', 'ml', 'space'];

/** The compiler's messages for one call. */
function messagesOf(call: string): string[] {
  return stepDiagnostics(`cpdctl(${call});`, GROUPS);
}

test('the type files are what the catalogue gives', () => {
  for (const { path, text } of cpdctlTypeFiles()) expect(readFileSync(path, 'utf8'), `${path}: run npm run generate`).toBe(text);
});

test('all groups together compile with no library but a step\'s own', () => {
  expect(stepDiagnostics('', ['all'])).toEqual([]);
});

test('a step loads the files of the groups it uses and no others', () => {
  const files = programOf('', ['space']).getSourceFiles().map(file => file.fileName.replace(/.*\//, ''));
  expect(files.sort()).toEqual(['call.ts', 'fields.ts', 'json.ts', 'snippet.lib.d.ts', 'snippet.ts', 'space.ts']);
});

test('a text from a reference cannot break out of its literal or comment', () => {
  const text = "it's \\ */ export const x = 1; /*";
  expect(stepDiagnostics(`${comment(text, '')}export const quoted: ${literal(text)} = ${JSON.stringify(text)};`, [])).toEqual([]);
});

describe('a right call compiles:', () => {
  test.each([
    `{ command: 'space list' }`,
    `{ command: 'space list', flags: { 'sub-name': name, 'all-pages': true }, query: { id: 'metadata.id' } }`,
    `{ command: 'space create', flags: { name, async: true, tags: ['a'] } }`,
    `{ command: 'ml model create', flags: { name, type: 'scikit-learn_1.3', 'software-spec': { name: 'runtime-24.1-py3.11' }, 'space-id': id, custom: { 'cp4d-mlops': { layout: 1, digest: null } } } }`,
    `{ command: 'ml deployment create', flags: { name, asset: { id }, online: { parameters: { serving_name: 'credit' } }, 'space-id': id } }`,
    `{ command: 'ml deployment create', flags: { name, asset: { id, rev: '3' }, batch: {}, 'hardware-spec': { name: 'S', num_nodes: 1 }, 'space-id': id } }`,
    `{ command: 'ml deployment compute-predictions', flags: { 'deployment-id': id, 'input-data': [{ fields: ['age'], values: [[1], ['x'], [null]] }] } }`,
    `{ command: 'ml model update', flags: { 'model-id': id, 'space-id': id, 'json-patch': [{ op: 'replace', path: '/name', value: name }] } }`,
    `{ command: 'asset search', flags: { 'type-name': 'data_asset', query: '*:*', 'project-id': id } }`,
    `{ command: 'asset export start', flags: { 'space-id': id, assets: { all_assets: true }, 'output-file': 'space.zip' } }`,
    `{ command: 'asset export download', flags: { 'space-id': id, 'export-id': id, 'output-file': 'space.zip' } }`,
    `{ command: 'config profile set', arguments: [name], flags: { url: 'https://cp4d.example.com', 'token-file': 'token' } }`,
    `{ command: 'environment software-specification list', flags: { name, 'space-id': id } }`,
  ])('%s', call => {
    expect(messagesOf(call)).toEqual([]);
  });
});

describe('a wrong call is refused with a message that names what is wrong:', () => {
  test.each([
    ['a misspelt command', `{ command: 'space lst' }`, `Did you mean '"space list"'?`],
    ['a command of a newer cpdctl', `{ command: 'space get-pipeline-settings', flags: { 'space-id': id } }`, `'Refused<"space get-pipeline-settings needs cpdctl 1.8.145">'`],
    ['a misspelt flag', `{ command: 'space list', flags: { 'sub-nam': name } }`, `''sub-nam'' does not exist in type 'SpaceListFlags'`],
    ['a flag of a newer cpdctl', `{ command: 'space get', flags: { space: name } }`, `'Refused<"--space needs cpdctl 1.8.145">'`],
    ['a field flag of a newer cpdctl', `{ command: 'ml deployment create', flags: { 'asset-id': id, online: {}, 'space-id': id } }`, `'Refused<"--asset-id needs cpdctl 1.6.17">'`],
    ['a missing flag', `{ command: 'space get', flags: {} }`, `Property ''space-id'' is missing in type '{}' but required in type 'SpaceGetFlags'`],
    ['no flags where some are required', `{ command: 'space get' }`, `Property 'flags' is missing`],
    ['a flag that only older releases require', `{ command: 'ml model create', flags: { name, type: 't', 'space-id': id } }`, `Property ''software-spec'' is missing`],
    ['no container', `{ command: 'asset get', flags: { 'asset-id': id } }`, `give exactly one of --space-id, --project-id, --catalog-id`],
    ['two containers', `{ command: 'asset get', flags: { 'asset-id': id, 'space-id': id, 'project-id': id } }`, `give exactly one of --space-id, --project-id, --catalog-id`],
    ['no kind of deployment', `{ command: 'ml deployment create', flags: { asset: { id }, 'space-id': id } }`, `give exactly one of --online, --batch, --r-shiny`],
    ['two kinds of deployment', `{ command: 'ml deployment create', flags: { asset: { id }, 'space-id': id, online: {}, batch: {} } }`, `give exactly one of --online, --batch, --r-shiny`],
    ['a text for a yes or no', `{ command: 'space list', flags: { 'all-pages': 'true' } }`, `Type 'string' is not assignable to type 'boolean`],
    ['a text for a number', `{ command: 'space list', flags: { limit: '5' } }`, `Type 'string' is not assignable to type 'number'`],
    ['one text for a list', `{ command: 'space create', flags: { name, tags: 'a,b' } }`, `Type 'string' is not assignable to type 'string[]'`],
    ['JSON as a text', `{ command: 'ml model create', flags: { name, type: 't', 'software-spec': '{}', 'space-id': id } }`, `Type 'string' has no properties in common with type 'SoftwareSpecificationReference'`],
    ['a misspelt field of JSON', `{ command: 'ml deployment create', flags: { asset: { ID: id }, online: {}, 'space-id': id } }`, `'ID' does not exist in type 'AssetReference'`],
    ['a value that is not allowed', `{ command: 'space member create', flags: { 'space-id': id, members: [{ id, role: 'owner' }] } }`, `Type '"owner"' is not assignable to type '"admin" | "editor" | "viewer"'`],
    ['a missing positional', `{ command: 'config profile set', flags: { url: id } }`, `Property 'arguments' is missing`],
    ['a path that is no text', `{ command: 'space list', query: { id: 5 } }`, `Type 'number' is not assignable to type 'string'`],
  ])('%s', (_, call, message) => {
    const messages = messagesOf(call);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });
});

describe('what a query gives', () => {
  test('is a list for a list command, with the type of each path that is known', () => {
    const body = `
const spaces = cpdctl({ command: 'space list', query: { id: 'metadata.id', name: 'entity.name' } });
export const ids: string = spaces.filter(space => space.name === name)[0].id;`;
    expect(stepDiagnostics(body, ['space'])).toEqual([]);
  });

  test('is one object for other commands, and a path that may be missing may be null', () => {
    const body = `
const deployment = cpdctl({ command: 'ml deployment get', flags: { 'deployment-id': id, 'space-id': id }, query: { state: 'entity.status.state' } });
export const state: string = deployment.state;`;
    expect(stepDiagnostics(body, ['ml'])).toEqual([`Type 'string | null' is not assignable to type 'string'.\n  Type 'null' is not assignable to type 'string'.`]);
  });

  test('is any JSON value where nothing is known of the path', () => {
    const body = `
const model = cpdctl({ command: 'ml model get', flags: { 'model-id': id, 'space-id': id }, query: { odd: 'system.warnings' } });
export const odd: number = model.odd;`;
    expect(stepDiagnostics(body, ['ml']).join()).toContain(`Type 'JsonValue' is not assignable to type 'number'`);
  });
});
