import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { settingsSchema, type Schema } from '../../generator/interface/settingsSchema.ts';
import { ROOT } from '../../generator/output/files.ts';

const SCHEMA = join(ROOT, 'docs/cp4d-mlops.schema.json');
const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Schema;
const validate = new Ajv({ allErrors: true }).compile(schema);

/** What is wrong with settings: `/environments/test must NOT have additional properties: urll`. */
function problems(settings: object): string[] {
  validate(settings);
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message}${'additionalProperty' in params ? `: ${params['additionalProperty']}` : ''}`);
}

const examples = readdirSync(join(ROOT, 'examples'), { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('cp4d-mlops.json'));

test.each(examples)('the settings of the example %s fit the schema that they name', (path) => {
  const settings = JSON.parse(readFileSync(join(ROOT, 'examples', path), 'utf8')) as { $schema: string };

  expect(resolve(dirname(join(ROOT, 'examples', path)), settings.$schema)).toBe(SCHEMA);
  expect(problems(settings)).toEqual([]);
});

test('settings may say anything that their type has', () => {
  const test = { url: 'https://cpd.example.com', credentialsId: 'cp4d', credentialsKind: 'apiKey', requestTimeoutSeconds: 30, protected: true };

  expect(problems({ environments: { test }, steps: { wmlDeploy: { type: 'batch', space: { name: 'risk' } } }, locked: ['environments.*.url'] })).toEqual([]);
});

test.each([
  ['a misspelt key', { environment: {} }, ' must NOT have additional properties: environment'],
  ['a misspelt key of an environment', { environments: { test: { urll: 'x' } } }, '/environments/test must NOT have additional properties: urll'],
  ['a kind of credential that there is not', { environments: { test: { credentialsKind: 'key' } } }, '/environments/test/credentialsKind must be equal to one of the allowed values'],
  ['a number as text', { environments: { test: { requestTimeoutSeconds: '30' } } }, '/environments/test/requestTimeoutSeconds must be number'],
  ['a parameter that a step has not', { steps: { wmlDeploy: { modell: 'x' } } }, '/steps/wmlDeploy must NOT have additional properties: modell'],
  ['a value that a step does not take', { steps: { wmlDeploy: { type: 'onlin' } } }, '/steps/wmlDeploy/type must be equal to one of the allowed values'],
  ['a template that there is not', { templates: { monitor: 'monitor.json' } }, '/templates property name must be valid'],
  ['a step that there is not', { steps: { wmlDeply: {} } }, '/steps must NOT have additional properties: wmlDeply'],
  ['a form of the file that is not known', { version: 2 }, '/version must be equal to one of the allowed values'],
  ['a list in the place of the file', [], ' must be object'],
])('%s is found', (_, settings, problem) => {
  expect(problems(settings)).toContain(problem);
});

test('each key says what it is for', () => {
  expect(undescribed(schema, '')).toEqual([]);
});

function undescribed(part: Schema, path: string): string[] {
  const properties = Object.entries((part['properties'] ?? {}) as Record<string, Schema>);
  const own = properties.filter(([, property]) => property['description'] === undefined).map(([name]) => `${path}/${name}`);
  const below = [...properties, ['*', (part['additionalProperties'] || {}) as Schema] as const];
  return [...own, ...below.flatMap(([name, property]) => (typeof property === 'object' && Object.keys(property).length > 0 ? undescribed(property, `${path}/${name}`) : []))];
}

test('a type for which there is no schema is an error that names it', () => {
  expect(() => settingsSchema('export interface Settings { steps?: Elsewhere }', [])).toThrow("a type 'Elsewhere' that their module does not declare");
  expect(() => settingsSchema('export interface Settings { steps?: () => string }', [])).toThrow("a type '() => string', for which there is no schema");
});
