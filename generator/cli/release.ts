import { Command, InvalidArgumentError, Option } from 'commander';
import { isVersion } from '../compiler/version.ts';
import { CHANGELOG } from '../release/changelog.ts';
import { performRelease } from '../release/perform.ts';
import { planRelease, type Plan, type ReleaseChoices } from '../release/plan.ts';
import { ownProject } from '../release/project.ts';
import { Mistake } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run release -- --dry-run            what would be released, and as which version
  npm run release -- --push               the least version that the differences allow, to origin
  npm run release -- 2.0.0 --push         that version`;

interface ReleaseOptions {
  moving: 'branch' | 'tag';
  dryRun?: boolean;
  push?: boolean;
  remote: string;
}

export function releaseCommand(): Command {
  return new Command('release')
    .description('compares the contract with the last version, and releases the next one')
    .argument('[version]', 'without it the least version that the differences allow', versionArgument)
    .option('--dry-run', 'show everything, and do nothing')
    .option('--push', 'push commit, tag and branch, all or nothing')
    .option('--remote <name>', 'where to', 'origin')
    .addOption(new Option('--moving <kind>', 'what follows the versions of a major, as v1').choices(['branch', 'tag']).default('branch'))
    .addHelpText('after', EXAMPLE)
    .action((version: string | undefined, { moving, dryRun, push, remote }: ReleaseOptions) =>
      release({ version, moving, remote, push: push ?? false }, dryRun ?? false),
    );
}

function versionArgument(text: string): string {
  const version = text.replace(/^v/, '');
  if (!isVersion(version)) {
    throw new InvalidArgumentError('A version has three numbers: 1.4.0.');
  }
  return version;
}

async function release(choices: ReleaseChoices, isDry: boolean): Promise<void> {
  const project = ownProject();
  const plan = await planRelease(project, choices);
  console.log(shownChanges(plan));
  if (plan.problems.length > 0) {
    throw new Mistake(`\n${plan.problems.join('\n')}\n\n${plan.version} cannot be released; nothing was done.`);
  }
  console.log(shownRelease(plan));
  if (isDry) {
    console.log('\nThis was a dry run: the tests were not run, and nothing was done.');
    return;
  }
  if (!(await project.test())) {
    throw new Mistake('\nnpm test failed. Nothing was released.');
  }
  await performRelease(project.root, plan);
  console.log(`\nReleased ${plan.version}.${plan.push ? '' : ` To publish it: git push --atomic ${plan.remote} ${plan.branch} v${plan.version} ${nameOf(plan.moving.ref)}`}`);
}

function shownChanges({ last, changes, least, version }: Plan): string {
  if (last === undefined) {
    return `No version has been released yet; this is the first: ${version}.`;
  }
  const lines = changes.map(({ level, text }) => `  ${level}  ${text}`);
  const heading = changes.length === 0 ? `Since v${last} nothing of the contract has changed.` : `Since v${last}:`;
  return [heading, ...lines, `${least} is the least version allowed.`].join('\n');
}

function shownRelease({ version, branch, files, entries, moving, push, remote }: Plan): string {
  const kind = moving.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  return [
    `\n${version}`,
    `  tests    npm test`,
    `  commit   on ${branch}: ${files.map(({ path }) => path).join(', ')}`,
    `  tag      v${version}`,
    `  ${kind.padEnd(9)}${nameOf(moving.ref)}, ${moving.from === undefined ? 'new' : `which is at ${moving.from.slice(0, 10)}`}`,
    ...(push ? [`  push     to ${remote}, all or nothing`] : []),
    `\n${CHANGELOG}\n## ${version}\n\n${entries}`,
  ].join('\n');
}

function nameOf(ref: string): string {
  return ref.split('/').at(-1)!;
}
