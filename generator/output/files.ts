import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mistake } from '../cli/mistake.ts';
import { loadSources } from '../compiler/adapter/project.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import { languageText, libraryText } from '../compiler/builtins/library.ts';
import type { Compilation } from '../compiler/compile.ts';
import { IncrementalCompiler } from '../compiler/incremental.ts';
import { printScript } from '../compiler/groovy/printer.ts';
import type { Span } from '../compiler/groovy/layout.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { withBuiltins } from '../compiler/builtins/page.ts';
import { withNewerFlags } from '../cpdctl/newerFlags.ts';
import { readingCommandsModule } from '../cpdctl/readingCommands.ts';
import { cpdctlTypeFiles } from '../cpdctl/typesFile.ts';
import { contractOf } from '../interface/contract.ts';
import { editorFiles } from '../interface/editorFiles.ts';
import { fillFrame } from '../interface/frames.ts';
import { helpOf } from '../interface/help.ts';
import { withStepList } from '../interface/stepGroups.ts';
import { stepPage } from '../interface/stepPage.ts';
import { TEMPLATES } from '../resources/templates/index.ts';
import { templateSchema } from '../resources/templates/schema.ts';
import { manifestFile } from './manifest.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const STEPS_PROJECT = join(ROOT, 'generator/steps/tsconfig.json');

/** The contract with pipeline authors. */
export const INTERFACE = 'interface.json';

/** Hand-written, but for a generated part each. */
const VERSIONS_PAGE = 'docs/cpdctl-versions.md';
const LANGUAGE_PAGE = 'docs/language.md';
const STEPS_PAGE = 'docs/steps/index.md';
const README = 'README.md';

/** A file that the generator makes, by its path from the root. */
export interface GeneratedFile {
  path: string;
  text: string;
  /** Whether it is hand-written but for a part: what stands around that part is nobody's business here. */
  partly?: true;
}

let types: GeneratedFile[] | undefined;

/** The types that the steps are compiled against; they must be there before anything can be compiled. */
export function typeFiles(): GeneratedFile[] {
  types ??= [
    { path: 'generator/steps/lib.d.ts', text: libraryText() },
    { path: 'generator/pipeline/language.d.ts', text: languageText() },
    ...cpdctlTypeFiles(),
    readingCommandsModule(),
  ];
  return types;
}

/** The version that the sources are, or are about to be released as. */
export function libraryVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Every file that the generator makes, the manifest of them included. */
export function generatedFiles(compilation: Compilation, version = libraryVersion()): GeneratedFile[] {
  const files = [...typeFiles(), ...libraryFiles(compilation, version)];
  return [...files, manifestFile(files)];
}

/** The library's steps, to be compiled as they are asked for and as they change. */
export function stepsCompiler(version = libraryVersion()): IncrementalCompiler {
  return new IncrementalCompiler(loadSources(STEPS_PROJECT), version);
}

export function compileSteps(version = libraryVersion()): Compilation {
  return stepsCompiler(version).compilation();
}

/** Everything that is made of the steps' sources. */
export function libraryFiles(compilation: Compilation, version = libraryVersion()): GeneratedFile[] {
  const files = [
    ...compilation.modules.flatMap(filesOfModule),
    ...stepPages(compilation.modules),
    pageWithTable(README, (page) => withStepList(page, compilation.modules, 'docs/steps/')),
    pageWithTable(STEPS_PAGE, (page) => withStepList(page, compilation.modules, '')),
    pageWithTable(VERSIONS_PAGE, withNewerFlags),
    pageWithTable(LANGUAGE_PAGE, withBuiltins),
    ...copies('generator/compiler/runtime', 'vars'),
    ...copies('generator/resources/agent', 'resources/cp4d-mlops'),
    ...copies('generator/resources/report', 'resources/cp4d-mlops'),
    ...templateFiles(),
    ...editorFiles(compilation.modules.flatMap(({ step }) => step ?? [])),
  ];
  return [...files, { path: INTERFACE, text: `${JSON.stringify(contractOf(compilation, files, version), null, 2)}\n` }];
}

function pageWithTable(path: string, filled: (page: string) => string): GeneratedFile {
  try {
    return { path, text: filled(readFileSync(join(ROOT, path), 'utf8')), partly: true };
  } catch (problem) {
    throw new Mistake(`${path} is written by hand around a generated table: ${(problem as Error).message}`);
  }
}

/** The JSON bodies with placeholders, and what a repository's own must keep to. */
function templateFiles(): GeneratedFile[] {
  return Object.entries(TEMPLATES).flatMap(([name, definition]) => {
    const path = `resources/cp4d-mlops/templates/${name}`;
    return [jsonFile(`${path}.json`, definition.body), jsonFile(`${path}.schema.json`, templateSchema(name, definition))];
  });
}

function jsonFile(path: string, content: object): GeneratedFile {
  return { path, text: `${JSON.stringify(content, null, 2)}\n` };
}

/** What was made of a module that has not changed since. */
const made = new WeakMap<CompiledModule, GeneratedFile[]>();

function filesOfModule(module: CompiledModule): GeneratedFile[] {
  const files = made.get(module) ?? makeFiles(module);
  made.set(module, files);
  return files;
}

function makeFiles(module: CompiledModule): GeneratedFile[] {
  const script = { path: `vars/${module.name}.groovy`, text: groovyScript(module).text };
  if (module.step === undefined) {
    return [script];
  }
  return [script, { path: `vars/${module.name}.txt`, text: helpText(module.step) }];
}

/** A page tells also what a step reaches through other modules, so it is made anew when any of them changes. */
function stepPages(modules: CompiledModule[]): GeneratedFile[] {
  return modules
    .filter(({ step }) => step !== undefined)
    .map((module) => ({ path: `docs/steps/${module.name}.md`, text: stepPage(module, relative(ROOT, module.path), modules) }));
}

/** The help that Jenkins shows. */
export function helpText(step: StepInterface): string {
  return fillFrame('step.txt', helpOf(step));
}

/** The file that a module becomes, and which of its lines come from where. */
export function groovyScript(module: CompiledModule): { text: string; spans: Span[] } {
  const printed = printScript(module.script);
  const text = fillFrame('script.groovy', { source: relative(ROOT, module.path), imports: module.script.imports, members: printed.text });
  const above = text.slice(0, text.indexOf(printed.text)).split('\n').length - 1;
  const spans = printed.spans.map(({ lines, source }) => ({ lines: { first: lines.first + above, last: lines.last + above }, source }));
  return { text, spans };
}

/** Hand-written files that the library ships as they are. */
function copies(from: string, to: string): GeneratedFile[] {
  return readdirSync(join(ROOT, from))
    .sort()
    .map((name) => ({ path: `${to}/${name}`, text: readFileSync(join(ROOT, from, name), 'utf8') }));
}
