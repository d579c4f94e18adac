import { Command } from 'commander';
import { compileSteps, generatedFiles, ROOT, typeFiles } from '../output/files.ts';
import { differences, listed, readManifest, writeFiles, type Difference } from '../output/manifest.ts';
import { mistakesOf } from './diagnostics.ts';
import { Mistake } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run generate              write vars/, resources/, docs/steps/ and the types anew
  npm run generate -- --check   only say what is not up to date; exit code 1 when something is`;

export function generateCommand(): Command {
  return new Command('generate')
    .description('compiles the steps and writes everything that is made of them')
    .option('--check', 'write nothing; fail when a generated file is not up to date')
    .option('--json', 'mistakes in the steps as JSON')
    .option('--overwrite', 'replace generated files that were edited by hand')
    .addHelpText('after', EXAMPLE)
    .action((options: GenerateOptions) => generate(options));
}

interface GenerateOptions {
  check?: boolean;
  overwrite?: boolean;
  json?: boolean;
}

function generate({ check = false, overwrite = false, json = false }: GenerateOptions): void {
  const manifest = readManifest(ROOT);
  const types = typeFiles();
  if (!check) {
    // The steps are compiled against these.
    writeFiles(ROOT, types, differences(ROOT, types, {}));
  }
  const compilation = compileSteps();
  if (compilation.diagnostics.length > 0) {
    throw mistakesOf(compilation.diagnostics, json);
  }
  const files = generatedFiles(compilation);
  const found = differences(ROOT, files, manifest);
  if (check) {
    report(found);
    return;
  }
  const edited = found.filter(({ kind }) => kind === 'edited');
  if (edited.length > 0 && !overwrite) {
    throw new Mistake(`${listed(edited)}\nThese were edited by hand, and would be lost. Move the change into the source, or pass --overwrite.`);
  }
  writeFiles(ROOT, files, found);
  console.log(found.length === 0 ? `${files.length} files are up to date.` : listed(found));
}

function report(found: Difference[]): void {
  if (found.length > 0) {
    throw new Mistake(`${listed(found)}\nGenerated files are not up to date: run \`npm run generate\` and commit what it writes.`);
  }
  console.log('All generated files are up to date.');
}
