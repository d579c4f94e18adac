import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { connectJenkins, type BuildOutcome } from '../../local/jenkins/client.ts';
import { buildRequest, newBuildFolder } from './asGroovy.ts';
import { DECLARATIVE, EXAMPLE_FILES, SCRIPTED } from './example.ts';
import { makeWorld, type World } from './world.ts';

// Controllers may refuse steps whose arguments hold a secret that Groovy put there (UNSAFE_GROOVY_INTERPOLATION=fail).

let world: World;

beforeEach(async () => {
  world = await makeWorld(EXAMPLE_FILES);
});

afterEach(() => world.remove());

function runStrictly(jenkinsfile: string): Promise<BuildOutcome> {
  const build = buildRequest(world, jenkinsfile, newBuildFolder(world));
  return connectJenkins(inject('jenkins')).run({ ...build, unsafeGroovyInterpolation: 'fail' }).finished;
}

test.each([
  ['in one session', SCRIPTED],
  ['with a session for each stage', DECLARATIVE],
])('the example %s passes on such a controller', async (_, jenkinsfile) => {
  const { result, error } = await runStrictly(jenkinsfile);

  expect([result, error]).toEqual(['SUCCESS', undefined]);
});

test('a Jenkinsfile that puts a secret into a script does not', async () => {
  const { result, error } = await runStrictly(`node {
    withCredentials([usernamePassword(credentialsId: 'cp4d', usernameVariable: 'NAME', passwordVariable: 'PASSWORD')]) { sh "echo \${PASSWORD}" }
  }`);

  expect(result).toBe('FAILURE');
  expect(error).toContain('insecure');
});
