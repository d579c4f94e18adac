import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jenkinsfileOf, runJenkinsfile } from './asGroovy.ts';
import { MODEL, storeDigits } from './digits.ts';
import { step } from './inBoth.ts';
import { contentBelow, watchCommandLines } from './traces.ts';
import { makeWorld, type World } from './world.ts';

/** Every kind of character that quoting could lose. */
const PASSWORD = `pass'word "$(touch x)" \\n größe`;

let world: World;

beforeAll(async () => {
  world = await makeWorld({ 'model.tar.gz': MODEL });
  await world.cp4d.seed({ users: [{ username: "o'brien", password: PASSWORD }] });
  world.credentials = [{ id: 'cp4d', kind: 'usernamePassword', username: "o'brien", password: PASSWORD }];
});

afterAll(() => world.remove());

test('password and token are in no log, on no command line, and in no file afterwards', async () => {
  const program = [step('withCp4d', {}, [step('cp4dSpace', { name: 'p', create: true }), storeDigits({ space: { resultOf: 0 } }), step('wmlDeploy', { name: 'd', model: { resultOf: 1 }, space: { resultOf: 0 } })])];
  const stop = watchCommandLines();

  const { result, console: log, buildFolder } = await runJenkinsfile(world, jenkinsfileOf(program));
  const commandLines = stop();

  const [signedIn] = await world.cp4d.requests({ method: 'GET', path: '/v2/spaces' });
  const token = String(signedIn!.headers['authorization']).replace('Bearer ', '');
  const files = contentBelow(dirname(world.workspace)) + contentBelow(buildFolder);
  expect(token).toMatch(/^ey/);
  expect(result).toBe('SUCCESS');
  expect(commandLines).toContain('cpdctl');
  for (const secret of [PASSWORD, Buffer.from(PASSWORD).toString('latin1'), Buffer.from(PASSWORD).toString('base64'), token]) {
    expect(log).not.toContain(secret);
    expect(commandLines).not.toContain(secret);
    expect(files).not.toContain(secret);
  }
});
