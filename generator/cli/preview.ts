import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import type { CompiledModule } from '../compiler/module.ts';
import { compileSteps, groovyText, ROOT } from '../output/files.ts';
import { callsOf, jsonOption, shownCalls } from './calls.ts';
import { mistakesOf } from './diagnostics.ts';
import { highlighted } from './highlight.ts';
import { Mistake } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run preview -- wmlDeploy                                   the Groovy that wmlDeploy becomes, from the source as it stands
  npm run preview -- wmlDeploy --diff v1.2.0                     how it differs from a version
  npm run preview -- cp4dSpace --calls '{"name": "credit-risk"}'  what a call does, run against a simulated cluster`;

interface PreviewOptions {
  calls?: string;
  seed?: string;
  workspace?: string;
  diff?: string;
  json?: boolean;
}

export function previewCommand(): Command {
  return new Command('preview')
    .description('shows the Groovy of one step, without writing anything')
    .argument('<step>', 'name of a step or of an internal module')
    .option('--calls <json>', 'parameters of a call: shows the pipeline steps, command lines and requests that it makes')
    .option('--seed <json>', 'with --calls: what is on the cluster before, { "spaces": ["credit-risk"], … }')
    .option('--workspace <folder>', 'with --calls: the folder whose files the step finds')
    .option('--diff <ref>', 'the difference to the Groovy at a git tag, branch or commit')
    .option('--json', 'mistakes, and with --calls the calls, as JSON')
    .addHelpText('after', EXAMPLE)
    .action((step: string, options: PreviewOptions) => preview(step, options));
}

async function preview(name: string, options: PreviewOptions): Promise<void> {
  const { modules, diagnostics } = compileSteps();
  const module = moduleNamed(name, modules);
  const own = diagnostics.filter(({ file }) => file === module.path);
  if (own.length > 0) {
    throw mistakesOf(own, options.json ?? false);
  }
  if (options.calls !== undefined) {
    await showCalls(module, modules, options);
    return;
  }
  const text = groovyText(module, relative(ROOT, module.path));
  if (options.diff !== undefined) {
    await showDifference(name, options.diff, text);
    return;
  }
  console.log(process.stdout.isTTY ? highlighted(text) : text);
}

function moduleNamed(name: string, modules: CompiledModule[]): CompiledModule {
  const module = modules.find((one) => one.name === name);
  if (module === undefined) {
    const steps = modules.filter(({ step }) => step !== undefined).map((one) => one.name);
    throw new Mistake(`There is no step '${name}'. The steps are ${steps.join(', ')}.`);
  }
  return module;
}

async function showCalls({ name, step }: CompiledModule, modules: CompiledModule[], { calls, seed, workspace, json }: PreviewOptions): Promise<void> {
  if (step === undefined) {
    throw new Mistake(`${name} is an internal module, and no step that could be called.`);
  }
  const made = await callsOf(name, {
    steps: Object.fromEntries(modules.flatMap((one) => (one.step === undefined ? [] : [[one.name, one.step]]))),
    parameters: jsonOption('--calls', calls!),
    seed: seed === undefined ? undefined : jsonOption('--seed', seed),
    workspace,
  });
  console.log(json ? JSON.stringify(made, null, 2) : shownCalls(made));
}

async function showDifference(name: string, ref: string, text: string): Promise<void> {
  const path = `vars/${name}.groovy`;
  const known = await execa('git', ['-C', ROOT, 'rev-parse', '--verify', '--quiet', `${ref}^{commit}`], { reject: false });
  if (known.exitCode !== 0) {
    throw new Mistake(`git knows no '${ref}'.`);
  }
  const before = await execa('git', ['-C', ROOT, 'show', `${ref}:${path}`], { reject: false, stripFinalNewline: false });
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-diff-'));
  writeFileSync(join(folder, 'before'), before.exitCode === 0 ? before.stdout : '');
  writeFileSync(join(folder, 'now'), text);
  const colour = process.stdout.isTTY ? 'always' : 'never';
  const { stdout } = await execa('git', ['diff', '--no-index', `--color=${colour}`, 'before', 'now'], { cwd: folder, reject: false });
  rmSync(folder, { recursive: true });
  const lines = stdout.split('\n').slice(4);
  console.log(stdout === '' ? `${path} is as it was at ${ref}.` : [`${path} at ${ref} and now`, ...lines].join('\n'));
}
