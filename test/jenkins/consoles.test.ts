import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useJenkins } from './support.ts';

const jenkins = useJenkins();

test('a Declarative pipeline has the console of a real Jenkins', async () => {
  expect(await consoleOf('declarative')).toEqual(recordedConsole('declarative'));
});

test('a Scripted pipeline has the console of a real Jenkins', async () => {
  expect(await consoleOf('scripted')).toEqual(recordedConsole('scripted'));
});

/** The recorded builds were second ones, so a file of the first lies there. */
async function consoleOf(name: string): Promise<string[]> {
  const workspace = join(jenkins.folder(), 'workspace');
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'again'), '');
  const { console } = await jenkins.run({
    jenkinsfile: fixture(`${name}.Jenkinsfile`),
    workspace,
    credentials: [{ id: 'demo-up', kind: 'usernamePassword', username: 'usr', password: 'secret' }],
  });
  return comparable(console.replaceAll(workspace, 'WORKSPACE'));
}

function recordedConsole(name: string): string[] {
  return comparable(fixture(`${name}.console.txt`));
}

function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** Lines without what differs from controller to controller; those of parallel branches in any order. */
function comparable(console: string): string[] {
  const lines = console.trimEnd().split('\n').filter(line => !line.startsWith('\tat ')).map(line => line
    .replace(/ErrorId: [0-9a-f-]+$/, 'ErrorId')
    .replace(/found among steps \[.*\] or symbols \[.*\] or globals/, 'found among … or globals'));
  const start = lines.indexOf('[Pipeline] parallel');
  const end = lines.indexOf('[Pipeline] // parallel');
  return [...lines.slice(0, start), ...lines.slice(start, end).sort(), ...lines.slice(end)];
}
