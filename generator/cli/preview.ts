import { relative } from 'node:path';
import { Command } from 'commander';
import { renderAll } from '../compiler/diagnostics/render.ts';
import { compileSteps, groovyText, ROOT } from '../output/files.ts';
import { highlighted } from './highlight.ts';
import { Mistake } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run preview -- wmlDeploy   the Groovy that wmlDeploy becomes, from the source as it stands now`;

export function previewCommand(): Command {
  return new Command('preview')
    .description('shows the Groovy of one step, without writing anything')
    .argument('<step>', 'name of a step or of an internal module')
    .addHelpText('after', EXAMPLE)
    .action((step: string) => preview(step));
}

function preview(name: string): void {
  const { modules, diagnostics } = compileSteps();
  const module = modules.find((one) => one.name === name);
  if (module === undefined) {
    const steps = modules.filter(({ step }) => step !== undefined).map((one) => one.name);
    throw new Mistake(`There is no step '${name}'. The steps are ${steps.join(', ')}.`);
  }
  const own = diagnostics.filter(({ file }) => file === module.path);
  if (own.length > 0) {
    throw new Mistake(renderAll(own, ROOT));
  }
  const text = groovyText(module, relative(ROOT, module.path));
  console.log(process.stdout.isTTY ? highlighted(text) : text);
}
