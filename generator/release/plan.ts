import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mistake } from '../cli/mistake.ts';
import { majorOf } from '../compiler/version.ts';
import type { Contract } from '../interface/contract.ts';
import { INTERFACE, type GeneratedFile } from '../output/files.ts';
import { CHANGELOG, gatheredEntries, withHeading } from './changelog.ts';
import { compareContracts, type EarlierContract } from './compareContracts.ts';
import { Git } from './git.ts';
import { isBelow, levelOf, nextVersion, type Change } from './levels.ts';
import { problemsOf, snippetProblems, versionProblems } from './preconditions.ts';
import type { Project } from './project.ts';

export interface ReleaseChoices {
  /** The version that is asked for; without it the least that is allowed. */
  version?: string;
  /** What follows the versions of a major: a branch `v1`, or a tag of that name. */
  moving: 'branch' | 'tag';
  remote: string;
  /** Whether the remote gets the release at once. */
  push: boolean;
}

/** All that a release does, before it does any of it. */
export interface Plan {
  version: string;
  /** The version before, the differences since, and the least version that these allow; first that of the sources. */
  last?: string;
  changes: Change[];
  least: string;
  /** Why it cannot be done. */
  problems: string[];
  /** The files that its commit changes. */
  files: GeneratedFile[];
  entries: string;
  head: string;
  /** The branch that is checked out, and gets the commit. */
  branch: string;
  moving: { ref: string; from?: string };
  remote: string;
  push: boolean;
}

/** Works out a release. The project is read, and nothing is written. */
export async function planRelease(project: Project, choices: ReleaseChoices): Promise<Plan> {
  const git = new Git(project.root);
  const head = await git.run(['rev-parse', '--verify', 'HEAD^{commit}']);
  const changelog = textOf(project.root, CHANGELOG) ?? '';
  const generated = project.generated(project.version);
  const last = await git.lastVersion();
  const changes = last === undefined ? [] : compareContracts(await contractAt(git, last), contractIn(generated));
  const least = last === undefined ? project.version : nextVersion(last, levelOf(changes));
  const version = choices.version ?? least;
  const ref = `refs/${choices.moving === 'tag' ? 'tags' : 'heads'}/v${majorOf(version)}`;
  const from = (await git.object(ref)) ?? (await git.commit(`refs/remotes/${choices.remote}/v${majorOf(version)}`));
  const problems = [
    ...(await problemsOf(git, project.root, changelog, generated)),
    ...versionProblems(version, least, last, await git.versions(false)),
    ...(isBelow(version, least) ? [] : snippetProblems(project.root, await git.tree(), version)),
    ...(await movingProblems(git, ref, from, head)),
  ];
  const files = problems.length === 0 ? changedFiles(project, version, changelog) : [];
  const entries = gatheredEntries(changelog) ?? '';
  return { version, last, changes, least, problems, files, entries, head, branch: (await git.branch()) ?? '', moving: { ref, from }, remote: choices.remote, push: choices.push };
}

async function contractAt(git: Git, version: string): Promise<EarlierContract> {
  const text = await git.fileAt(`refs/tags/v${version}`, INTERFACE);
  if (text === undefined) {
    throw new Mistake(`v${version} has no ${INTERFACE}, so nothing can be compared with it.`);
  }
  return JSON.parse(text) as EarlierContract;
}

function contractIn(generated: GeneratedFile[]): Contract {
  return JSON.parse(generated.find(({ path }) => path === INTERFACE)!.text) as Contract;
}

/** What follows a major version goes on and never back, and there is one of that name. */
async function movingProblems(git: Git, ref: string, from: string | undefined, head: string): Promise<string[]> {
  const name = ref.split('/').at(-1)!;
  const isBranch = ref.startsWith('refs/heads/');
  const other = `refs/${isBranch ? 'tags' : 'heads'}/${name}`;
  const isThere = (await git.object(other)) !== undefined;
  const isBehind = from === undefined || (await git.isAncestor(from, head));
  const [what, opposite] = isBranch ? ['branch', 'tag'] : ['tag', 'branch'];
  return [
    ...(isThere ? [`There is a ${opposite} ${name}, and @${name} would mean either. Remove it, or pass --moving ${opposite}.`] : []),
    ...(isBehind ? [] : [`The ${what} ${name} holds commits that are not in this history, and would lose them. Merge it first: git merge ${from}`]),
  ];
}

function changedFiles(project: Project, version: string, changelog: string): GeneratedFile[] {
  const heading = { path: CHANGELOG, text: withHeading(changelog, version, new Date().toISOString().slice(0, 10)) };
  const packages = ['package.json', 'package-lock.json'].flatMap((path) => {
    const text = textOf(project.root, path);
    return text === undefined ? [] : [{ path, text: withVersion(text, version) }];
  });
  return [heading, ...packages, ...project.generated(version)].filter(({ path, text }) => textOf(project.root, path) !== text);
}

/** As `npm version` does: of a lock file also the entry of the package itself. */
function withVersion(text: string, version: string): string {
  const content = JSON.parse(text) as { version: string; packages?: Record<string, { version?: string }> };
  content.version = version;
  const own = content.packages?.[''];
  if (own !== undefined) {
    own.version = version;
  }
  return `${JSON.stringify(content, null, 2)}\n`;
}

function textOf(root: string, path: string): string | undefined {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : undefined;
}
