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
  const command = new Command('check');
  return command
    .description('checks how Jenkinsfiles call the steps: names, parameters, values')
    .argument('<path...>', 'Jenkinsfiles, or folders in which they are looked for')
    .option('--against <ref>', 'the version to hold them against, a git tag or branch; without it the working tree')
    .option('--json', 'the findings as JSON')
    .option('--sarif <file>', 'writes the findings as SARIF 2.1.0 too')
    .option('--strict', 'a warning fails too')
    .addHelpText('after', EXAMPLE)
    .action((paths: string[], options: CheckOptions) => checkPaths(command, paths, options));
}

async function checkPaths(command: Command, paths: string[], options: CheckOptions): Promise<void> {
  const from = folderOfUser();
  const library = await libraryMeant(command, options.against);
  const files = found(command, paths.map((path) => resolve(from, path)));
  await requireParser(command);
  const findings = (await check(sourceTexts(files), library)).map((finding) => ({ ...finding, file: nameFrom(from, finding.file) }));
  if (options.sarif !== undefined) {
    write(command, resolve(from, options.sarif), sarifOf(findings));
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

async function libraryMeant(command: Command, against: string | undefined): Promise<Library> {
  const library = against === undefined ? ownLibrary() : await libraryAt(against);
  return library ?? command.error(`error: --against ${against}: git knows no version of that name that has an interface.json.`, { exitCode: 2 });
}

function found(command: Command, paths: string[]): string[] {
  let files: string[];
  try {
    files = jenkinsfilesIn(paths);
  } catch (problem) {
    return command.error(`error: ${(problem as Error).message}`, { exitCode: 2 });
  }
  return files.length > 0 ? files : command.error(`error: there is no Jenkinsfile in ${paths.join(', ')}.`, { exitCode: 2 });
}

async function requireParser(command: Command): Promise<void> {
  await Promise.all([java(), engineJar()]).catch((problem: Error) => command.error(`error: ${problem.message}`, { exitCode: 2 }));
}

function write(command: Command, path: string, report: object): void {
  try {
    writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  } catch (problem) {
    command.error(`error: --sarif: ${(problem as Error).message}`, { exitCode: 2 });
  }
}

function isFailed(findings: Finding[], strict: boolean): boolean {
  return findings.some(({ severity }) => strict || severity === 'error');
}
