import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connectJenkins, type BuildOutcome } from '../../local/jenkins/client.ts';
import { madeUpLibrary } from '../interface/madeUpSteps.ts';
import { MadeUpProject, type Sources } from './madeUpProject.ts';

/** A step that says `words`, with a parameter `title` that is an old name of `name`. */
function greeting(words: string, old: string): Sources {
  const source = `export interface MlopsGreetParameters {
  /** Who is greeted. */
  name: string;
${old}}

/** Greets somebody. */
export function mlopsGreet(parameters: MlopsGreetParameters): string {
  return \`${words}, \${parameters.name}\`;
}
`;
  return (version) => madeUpLibrary({ mlopsGreet: source }, version);
}

const RENAMED = '  /** @deprecated since 1.1.0, removed in 2.0.0, use name */\n  title?: ';

let project: MadeUpProject;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-pinned-'));
  project = new MadeUpProject(greeting('first', ''));
  await project.release('1.0.0', { push: true });
  project.change(greeting('second', `${RENAMED}string;\n`));
  project.tell('A second greeting.');
  await project.release('1.1.0', { push: true });
  project.change(greeting('third', `${RENAMED}never;\n`));
  project.tell('The old name has gone.');
  await project.release('2.0.0', { push: true });
  project.change(greeting('not released', `${RENAMED}never;\n`));
  project.git('push', '--quiet', 'origin', 'main');
}, 240_000);

afterAll(() => {
  project.remove();
  rmSync(folder, { recursive: true, force: true });
});

let builds = 0;

function build(version: string, call: string): Promise<BuildOutcome> {
  const own = join(folder, String(++builds));
  const request = { workspace: join(own, 'workspace'), buildFolder: join(own, 'build'), libraries: [{ name: 'demo', source: project.remote }] };
  return connectJenkins(inject('jenkins')).run({ ...request, jenkinsfile: `@Library('demo@${version}') _\nreturn node { ${call} }` }).finished;
}

test.each([
  ['v1.0.0', 'first, you'],
  ['v1.1.0', 'second, you'],
  ['v1', 'second, you'],
  ['v2', 'third, you'],
  ['main', 'not released, you'],
])('a Jenkinsfile pinned to @%s gets what was released there', async (version, words) => {
  const { returned, error } = await build(version, "mlopsGreet(name: 'you')");

  expect([error, returned]).toEqual([undefined, words]);
});

test('an old name is taken by the versions of its major, after the next major has removed it', async () => {
  const [first, second] = await Promise.all([build('v1', "mlopsGreet(title: 'you')"), build('v2', "mlopsGreet(title: 'you')")]);

  expect(first.console).toContain('WARNING: mlopsGreet (in no stage): title: deprecated since 1.1.0, removed in 2.0.0; use name');
  expect(second.error).toContain('title: deprecated since 1.1.0, removed in 2.0.0; use name');
});
