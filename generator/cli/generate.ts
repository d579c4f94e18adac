import { dirname } from 'node:path';
import { Command, Option } from 'commander';
import type { Compilation } from '../compiler/compile.ts';
import type { Change, IncrementalCompiler } from '../compiler/incremental.ts';
import { generatedFiles, ROOT, STEPS_PROJECT, stepsCompiler, typeFiles, type GeneratedFile } from '../output/files.ts';
import { differences, listed, readManifest, writeFiles, type Difference } from '../output/manifest.ts';
import { watchSources } from '../output/watch.ts';
import { mistakesOf } from './diagnostics.ts';
import { Mistake } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run generate              write vars/, resources/, docs/steps/ and the types anew
  npm run generate -- --check   only say what is not up to date; exit code 1 when something is
  npm run generate -- --watch   go on, and write what a changed source file changes`;

export function generateCommand(): Command {
  return new Command('generate')
    .description('compiles the steps and writes everything that is made of them')
    .option('--check', 'write nothing; fail when a generated file is not up to date')
    .addOption(new Option('--watch', 'go on, and write anew when a source file changes').conflicts('check'))
    .option('--json', 'mistakes in the steps as JSON')
    .option('--overwrite', 'replace generated files that were edited by hand')
    .addHelpText('after', EXAMPLE)
    .action((options: GenerateOptions) => generate(options));
}

interface GenerateOptions {
  watch?: boolean;
  check?: boolean;
  overwrite?: boolean;
  json?: boolean;
}

function generate({ check = false, watch = false, overwrite = false, json = false }: GenerateOptions): void {
  const types = typeFiles();
  if (!check) {
    // The steps are compiled against these.
    writeFiles(ROOT, types, differences(ROOT, types, {}));
  }
  const compiler = stepsCompiler();
  const files = (): GeneratedFile[] => filesOf(compiler.compilation(), json);
  if (check) {
    report(differences(ROOT, files(), readManifest(ROOT)));
  } else if (watch) {
    follow(compiler, () => write(files(), overwrite));
  } else {
    write(files(), overwrite);
  }
}

function filesOf(compilation: Compilation, json: boolean): GeneratedFile[] {
  if (compilation.diagnostics.length > 0) {
    throw mistakesOf(compilation.diagnostics, json);
  }
  return generatedFiles(compilation);
}

function write(files: GeneratedFile[], overwrite: boolean): void {
  const manifest = readManifest(ROOT);
  const found = differences(ROOT, files, manifest);
  const edited = found.filter(({ kind }) => kind === 'edited');
  if (edited.length > 0 && !overwrite) {
    throw new Mistake(`${listed(edited)}\nThese were edited by hand, and would be lost. Move the change into the source, or pass --overwrite.`);
  }
  writeFiles(ROOT, files, found);
  console.log(found.length === 0 ? `${files.length} files are up to date.` : listed(found));
}

/** Writes now and after each change, until it is interrupted; a mistake is shown, and waits for the next change. */
function follow(compiler: IncrementalCompiler, writeAll: () => void): void {
  const attempt = (change: Change): void => {
    const start = performance.now();
    try {
      compiler.change(change);
      writeAll();
      console.log(`Done in ${Math.round(performance.now() - start)} ms. Waiting for changes.\n`);
    } catch (problem) {
      if (!(problem instanceof Mistake)) {
        throw problem;
      }
      console.error(`${problem.message}\nWaiting for changes.\n`);
    }
  };
  attempt({});
  watchSources(dirname(STEPS_PROJECT), compiler.texts(), attempt);
}

function report(found: Difference[]): void {
  if (found.length > 0) {
    throw new Mistake(`${listed(found)}\nGenerated files are not up to date: run \`npm run generate\` and commit what it writes.`);
  }
  console.log('All generated files are up to date.');
}
