import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Command } from 'commander';
import { fillFrame } from '../interface/frames.ts';
import { ROOT } from '../output/files.ts';
import { CHANGELOG, withEntry } from '../release/changelog.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run new -- wmlDescribe --group model`;

export function newCommand(): Command {
  return new Command('new')
    .description('makes the source, the test and an example of a new step, to be finished')
    .argument('<step>', 'its name: cp4d…, wml…, wos… or mlops…, by what it works on')
    .option('--group <folder>', 'folder below generator/steps', 'lifecycle')
    .addHelpText('after', EXAMPLE)
    .action((step: string, { group }: { group: string }) => makeStep(step, group));
}

function makeStep(name: string, group: string): void {
  refuseUnfitName(name, group);
  const kind = name.replace(/^(cp4d|wml|wos|mlops)/, '').replace(/^./, (letter) => letter.toLowerCase());
  const values = { name, kind, type: name.replace(/^./, (letter) => letter.toUpperCase()) };
  const files = {
    [`generator/steps/${group}/${name}.ts`]: 'new-step.ts',
    [`test/steps/${name}.test.ts`]: 'new-step.test.ts',
    [`examples/steps/${name}.Jenkinsfile`]: 'new-step.Jenkinsfile',
  };
  refuseExisting(Object.keys(files));
  const changelog = withEntry(readFileSync(join(ROOT, CHANGELOG), 'utf8'), `\`${name}\` says which space has a name.`);
  for (const [path, frame] of Object.entries(files)) {
    write(path, fillFrame(frame, values));
  }
  write(CHANGELOG, changelog);
  console.log(`${[...Object.keys(files), CHANGELOG].join('\n')}\n
The step finds a space and says its name, to begin with. Next:
  npm run preview -- ${name}                               its Groovy
  npm run preview -- ${name} --calls '{"name": "x"}' --seed '{"spaces": ["x"]}'
  npm run generate                                        vars/${name}.groovy, its help, its page and the lists of steps
  npx vitest run test/steps/${name}.test.ts
  npm run check -- examples                               the example against the step's interface
docs/adding-a-step.md goes through it.`);
}

function refuseUnfitName(name: string, group: string): void {
  if (!/^(cp4d|wml|wos|mlops|with)[A-Z][A-Za-z0-9]*$/.test(name)) {
    throw new WrongUsage(`'${name}' is no name for a step: it begins with cp4d, wml, wos, mlops or with, and goes on with a capital letter.`);
  }
  if (!/^[a-z]+$/.test(group)) {
    throw new WrongUsage(`'${group}' is no name for a folder of steps: small letters only.`);
  }
  const existing = readdirSync(join(ROOT, 'generator/steps'), { recursive: true, encoding: 'utf8' }).find((file) => basename(file) === `${name}.ts`);
  if (existing !== undefined) {
    throw new WrongUsage(`There is a step of that name: generator/steps/${existing}.`);
  }
}

function refuseExisting(paths: string[]): void {
  const existing = paths.find((path) => existsSync(join(ROOT, path)));
  if (existing !== undefined) {
    throw new WrongUsage(`${existing} is there already.`);
  }
}

function write(path: string, text: string): void {
  const full = join(ROOT, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
