import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { engineJar, java } from '../../local/jenkins/engine.ts';
import type { Library } from '../check/calls.ts';
import { check, sourceTexts } from '../check/check.ts';
import { jenkinsfilesIn } from '../check/files.ts';
import type { Finding } from '../check/finding.ts';
import { reportText } from '../check/report.ts';
import { sarifOf } from '../check/sarif.ts';
import { libraryAt, ownLibrary } from '../check/versions.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
Nothing is run. Ends with 0 when nothing is wrong, 1 when something is, 2 for wrong usage; a warning counts with --strict only.

Example:
  npm run check -- examples/deploy/Jenkinsfile
  npm run check -- ../pipelines --against v2.0.0 --sarif findings.sarif`;

interface CheckOptions {
  against?: string;
  json?: boolean;
  sarif?: string;
  strict?: boolean;
}

export function checkCommand(): Command {
  return new Command('check')
    .description('checks how Jenkinsfiles call the steps: names, parameters, values')
    .argument('<path...>', 'Jenkinsfiles, or folders in which they are looked for')
    .option('--against <ref>', 'the version to hold them against, a git tag or branch; without it the working tree')
    .option('--json', 'the findings as JSON')
    .option('--sarif <file>', 'writes the findings as SARIF 2.1.0 too')
    .option('--strict', 'a warning fails too')
    .addHelpText('after', EXAMPLE)
    .action((paths: string[], options: CheckOptions) => checkPaths(paths, options));
}

async function checkPaths(paths: string[], options: CheckOptions): Promise<void> {
  const from = folderOfUser();
  const library = await libraryMeant(options.against);
  const files = found(paths.map((path) => resolve(from, path)));
  await requireParser();
  const findings = (await check(sourceTexts(files), library)).map((finding) => ({ ...finding, file: nameFrom(from, finding.file) }));
  if (options.sarif !== undefined) {
    write(resolve(from, options.sarif), sarifOf(findings));
  }
  console.log(options.json ? JSON.stringify({ files: files.length, against: library.version, findings }, null, 2) : reportText(findings, files.length, library.version));
  process.exitCode = isFailed(findings, options.strict ?? false) ? 1 : 0;
}

/** npm starts its scripts in the project's folder, and says from where it was called. */
function folderOfUser(): string {
  const isStartedByNpm = process.env['npm_lifecycle_event'] === 'check';
  return (isStartedByNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd();
}

/** Paths within the folder are shown from there. */
function nameFrom(folder: string, file: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') ? file : path;
}

async function libraryMeant(against: string | undefined): Promise<Library> {
  const library = against === undefined ? ownLibrary() : await libraryAt(against);
  if (library === undefined) {
    throw new WrongUsage(`--against ${against!}: git knows no version of that name that has an interface.json.`);
  }
  return library;
}

function found(paths: string[]): string[] {
  const files = attempted('', () => jenkinsfilesIn(paths));
  if (files.length === 0) {
    throw new WrongUsage(`There is no Jenkinsfile in ${paths.join(', ')}.`);
  }
  return files;
}

async function requireParser(): Promise<void> {
  await Promise.all([java(), engineJar()]).catch((problem: Error) => {
    throw new WrongUsage(problem.message);
  });
}

function write(path: string, report: object): void {
  attempted('--sarif: ', () => writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`));
}

/** What the file system refuses is said of the path that was named. */
function attempted<Result>(what: string, work: () => Result): Result {
  try {
    return work();
  } catch (problem) {
    const { code, path, message } = problem as NodeJS.ErrnoException;
    throw new WrongUsage(`${what}${code === 'ENOENT' ? `There is no file or folder ${path!}.` : message}`);
  }
}

function isFailed(findings: Finding[], strict: boolean): boolean {
  return findings.some(({ severity }) => strict || severity === 'error');
}
