import { Command } from 'commander';
import type { CompiledModule } from '../compiler/module.ts';
import { nameOf, type IncrementalCompiler } from '../compiler/incremental.ts';
import { groovyScript, stepsCompiler } from '../output/files.ts';
import { mistakesOf } from './diagnostics.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run preview -- wmlDeploy                                   the Groovy that wmlDeploy becomes, from the source as it stands
  npm run preview -- wmlDeploy --diff v1.2.0                     how it differs from a version
  npm run preview -- cp4dSpace --calls '{"name": "credit-risk"}'  what a call does, run against a simulated cluster
  npm run preview -- --web                                       all of it for every step in a browser, as the sources change`;

interface PreviewOptions {
  calls?: string;
  seed?: string;
  workspace?: string;
  diff?: string;
  json?: boolean;
  web?: boolean;
  port: string;
}

export function previewCommand(): Command {
  return new Command('preview')
    .description('shows the Groovy of one step, without writing anything')
    .argument('[step]', 'name of a step or of an internal module')
    .option('--calls <json>', 'parameters of a call: shows the pipeline steps, command lines and requests that it makes')
    .option('--seed <json>', 'with --calls: what is on the cluster before, { "spaces": ["credit-risk"], … }')
    .option('--workspace <folder>', 'with --calls or --web: the folder whose files the step finds')
    .option('--diff <ref>', 'the difference to the Groovy at a git tag, branch or commit')
    .option('--json', 'mistakes, and with --calls the calls, as JSON')
    .option('--web', 'serves the preview of all steps to a browser on this machine')
    .option('--port <number>', 'with --web: where', '4780')
    .addHelpText('after', EXAMPLE)
    .action(preview);
}

async function preview(step: string | undefined, options: PreviewOptions, command: Command): Promise<void> {
  if (options.web === true) {
    const { serve } = await import('./previewWeb.ts');
    await serve(options, step);
  } else if (step === undefined) {
    command.error("error: missing required argument 'step'");
  } else {
    await show(step, options);
  }
}

/** What only one of the options needs is loaded for it, so that the plain preview is there at once. */
async function show(name: string, options: PreviewOptions): Promise<void> {
  const compiler = stepsCompiler();
  const module = moduleNamed(name, compiler);
  if (module.diagnostics.length > 0) {
    throw mistakesOf(module.diagnostics, options.json ?? false);
  }
  const { text } = groovyScript(module);
  if (options.calls !== undefined) {
    await showCalls(module, compiler, options);
  } else if (options.diff !== undefined) {
    await showDifference(name, options.diff, text);
  } else if (process.stdout.isTTY) {
    const { highlighted } = await import('./highlight.ts');
    console.log(highlighted(text));
  } else {
    console.log(text);
  }
}

function moduleNamed(name: string, compiler: IncrementalCompiler): CompiledModule {
  const path = compiler.paths.find((one) => nameOf(one) === name);
  if (path === undefined) {
    const steps = compiler.paths.map(nameOf).filter((one) => !one.startsWith('cp4dInternal'));
    throw new WrongUsage(`There is no step '${name}'. The steps are ${steps.join(', ')}.`);
  }
  return compiler.module(path)!;
}

async function showCalls({ name, step }: CompiledModule, compiler: IncrementalCompiler, { calls, seed, workspace, json }: PreviewOptions): Promise<void> {
  if (step === undefined) {
    throw new WrongUsage(`${name} is an internal module, and no step that could be called.`);
  }
  const [{ callsOf }, { jsonOption, shownCalls }] = await Promise.all([import('../preview/calls.ts'), import('./calls.ts')]);
  const { modules } = compiler.compilation();
  const planted = seed === undefined ? undefined : jsonOption('--seed', seed);
  const made = await callsOf(name, {
    steps: Object.fromEntries(modules.flatMap((one) => (one.step === undefined ? [] : [[one.name, one.step]]))),
    parameters: jsonOption('--calls', calls!),
    seed: planted,
    workspace,
  }).catch((problem: unknown) => {
    throw seedRefusal(problem) ?? problem;
  });
  console.log(json ? JSON.stringify(made, null, 2) : shownCalls(made));
}

/** What the simulated cluster does not plant: what it does not know, or a model in a space that there is not. */
function seedRefusal(problem: unknown): WrongUsage | undefined {
  const refused = problem instanceof Error ? /simulation\/seed: .*"message":"((?:[^"\\]|\\.)*)"/s.exec(problem.message) : null;
  return refused === null ? undefined : new WrongUsage(`--seed: ${refused[1]}`);
}

async function showDifference(name: string, ref: string, text: string): Promise<void> {
  const { differenceTo } = await import('../preview/difference.ts');
  const lines = await differenceTo(ref, name, text, process.stdout.isTTY);
  if (lines === undefined) {
    throw new WrongUsage(`git knows no '${ref}'.`);
  }
  const path = `vars/${name}.groovy`;
  console.log(lines.length === 0 ? `${path} is as it was at ${ref}.` : [`${path} at ${ref} and now`, ...lines].join('\n'));
}
