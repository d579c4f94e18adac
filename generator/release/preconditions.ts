import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { majorOf } from '../compiler/version.ts';
import { differences, listed, readManifest } from '../output/manifest.ts';
import type { GeneratedFile } from '../output/files.ts';
import { CHANGELOG, gatheredEntries, releasedVersions } from './changelog.ts';
import type { Git, TreeEntry } from './git.ts';
import { isBelow, newestOf } from './levels.ts';
import { LIBRARY_PARTS } from './library.ts';

const MEGABYTE = 1_000_000;
const MOST_IN_ALL = 3;
const SYMBOLIC_LINK = '120000';
const MOST_SHOWN = 10;

/** Why what is there cannot be released as it is, all reasons at once; each says what to do. */
export async function problemsOf(git: Git, root: string, changelog: string, generated: GeneratedFile[]): Promise<string[]> {
  return [
    ...dirtProblems(await git.uncommitted()),
    ...treeProblems(await git.tree()),
    ...staleProblems(root, generated),
    ...changelogProblems(changelog, await git.lastVersion()),
    ...((await git.branch()) === undefined ? ['No branch is checked out, and a release goes onto one: git switch main'] : []),
  ];
}

function dirtProblems(uncommitted: string[]): string[] {
  return uncommitted.length === 0 ? [] : [`There is something that is not committed. Commit it, or remove it:\n${indented(uncommitted)}`];
}

/** What Jenkins checks out must hold no symbolic link, or it refuses the library, and stay small: each build gets it. */
function treeProblems(entries: TreeEntry[]): string[] {
  const links = entries.filter(({ mode }) => mode === SYMBOLIC_LINK).map(({ path }) => path);
  const large = entries.filter(({ size }) => size > MEGABYTE).map(({ path, size }) => `${path} (${inMegabytes(size)})`);
  const all = entries.filter(({ path }) => LIBRARY_PARTS.includes(path.split('/')[0]!)).reduce((sum, { size }) => sum + size, 0);
  return [
    ...(links.length === 0 ? [] : [`Jenkins refuses a library with a symbolic link in it. Put the file itself there:\n${indented(links)}`]),
    ...(large.length === 0 ? [] : [`No file of a library may be over 1 MB, every build gets it:\n${indented(large)}`]),
    ...(all > MOST_IN_ALL * MEGABYTE ? [`The library holds ${inMegabytes(all)}, and ${MOST_IN_ALL} MB are the most: every build gets it.`] : []),
  ];
}

function staleProblems(root: string, generated: GeneratedFile[]): string[] {
  const found = differences(root, generated, readManifest(root));
  return found.length === 0 ? [] : [`Generated files are not up to date. Run npm run generate, and commit what it writes:\n${indented(listed(found).split('\n'))}`];
}

/** A clone without its tags would be compared with nothing, so the changelog is asked what was released. */
function changelogProblems(changelog: string, last: string | undefined): string[] {
  const newest = newestOf(releasedVersions(changelog));
  return [
    ...(gatheredEntries(changelog) === undefined ? [`${CHANGELOG} has no entry under '## Unreleased'. Write one line for each thing that pipeline authors notice: - …`] : []),
    ...(newest !== undefined && newest !== last ? [`${CHANGELOG} has the version ${newest}, and no tag v${newest} is in this history. Fetch the tags: git fetch --tags --unshallow`] : []),
  ];
}

/** Why a version cannot be the next one. */
export function versionProblems(version: string, least: string, last: string | undefined, released: string[]): string[] {
  const later = released.filter((one) => majorOf(one) === majorOf(version) && isBelow(version, one));
  return [
    ...(isBelow(version, least) ? [`${version} is too small: ${reasonFor(least, last)} is the least version allowed.`] : []),
    ...(released.includes(version) ? [`${version} is released already, and a version's tag is never moved.`] : []),
    ...(later.length > 0 ? [`${newestOf(later)!} is released already: whoever is on v${majorOf(version)} would go back to ${version}. Release it from there.`] : []),
  ];
}

function reasonFor(least: string, last: string | undefined): string {
  return last === undefined ? `nothing has been released yet, and ${least}, as package.json has it,` : `after ${last}, with the differences above, ${least}`;
}

/** Readers copy how the library is loaded, `cp4d-mlops@v1`, so a version must show its own major everywhere. */
export function snippetProblems(root: string, entries: TreeEntry[], version: string): string[] {
  const pages = entries.filter(({ path, mode }) => SHOWN.test(path) && mode !== SYMBOLIC_LINK && existsSync(join(root, path)));
  const stale = pages.flatMap(({ path }) => linesOfOtherMajors(readFileSync(join(root, path), 'utf8'), version).map((line) => `${path}:${line}`));
  return stale.length === 0 ? [] : [`What is copied from here would load another major version than ${version}. Write @v${majorOf(version)}:\n${indented(stale)}`];
}

const SHOWN = /^(README\.md$|docs\/|examples\/|templates\/)/;

function linesOfOtherMajors(text: string, version: string): number[] {
  const isOther = (line: string): boolean => [...line.matchAll(/cp4d-mlops@v(\d+)/g)].some(([, major]) => Number(major) !== majorOf(version));
  return text.split('\n').flatMap((line, index) => (isOther(line) ? [index + 1] : []));
}

function inMegabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function indented(lines: string[]): string {
  const more = lines.length > MOST_SHOWN ? [`… and ${lines.length - MOST_SHOWN} more`] : [];
  return [...lines.slice(0, MOST_SHOWN), ...more].map((line) => `  ${line}`).join('\n');
}
