import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
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
import { fillFrame } from '../interface/frames.ts';
import { TEMPLATES } from '../resources/templates/index.ts';
import { helpOf, kindInWords } from '../interface/help.ts';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const STEPS_PROJECT = join(ROOT, 'generator/steps/tsconfig.json');

/** The contract with pipeline authors. */
export const INTERFACE = 'interface.json';

/** Hand-written, but for a table each. */
const VERSIONS_PAGE = 'docs/cpdctl-versions.md';
const LANGUAGE_PAGE = 'docs/language.md';

/** A file that the generator makes, by its path from the root. */
export interface GeneratedFile {
  path: string;
  text: string;
}

/** The types that the steps are compiled against; they must be there before anything can be compiled. */
export function typeFiles(): GeneratedFile[] {
  return [
    { path: 'generator/steps/lib.d.ts', text: libraryText() },
    { path: 'generator/pipeline/language.d.ts', text: languageText() },
    ...cpdctlTypeFiles(),
    readingCommandsModule(),
  ];
}

/** The library's steps, to be compiled as they are asked for and as they change. */
export function stepsCompiler(): IncrementalCompiler {
  return new IncrementalCompiler(loadSources(STEPS_PROJECT));
}

export function compileSteps(): Compilation {
  return stepsCompiler().compilation();
}

/** Everything that is made of the steps' sources. */
export function libraryFiles(compilation: Compilation): GeneratedFile[] {
  return [
    ...compilation.modules.flatMap(filesOfModule),
    { path: INTERFACE, text: interfaceText(compilation) },
    pageWithTable(VERSIONS_PAGE, withNewerFlags),
    pageWithTable(LANGUAGE_PAGE, withBuiltins),
    ...copies('generator/compiler/runtime', 'vars'),
    ...copies('generator/resources/agent', 'resources/cp4d-mlops'),
    ...copies('generator/resources/report', 'resources/cp4d-mlops'),
    ...templateFiles(),
  ];
}

function pageWithTable(path: string, filled: (page: string) => string): GeneratedFile {
  return { path, text: filled(readFileSync(join(ROOT, path), 'utf8')) };
}

/** What the steps take and give, for tools and for comparing versions. */
function interfaceText({ modules }: Compilation): string {
  const steps = modules.flatMap(({ step }) => step ?? []);
  return `${JSON.stringify({ steps: Object.fromEntries(steps.map((step) => [step.name, step])) }, null, 2)}\n`;
}

/** The JSON bodies with placeholders. */
function templateFiles(): GeneratedFile[] {
  return Object.entries(TEMPLATES).map(([name, body]) => ({ path: `resources/cp4d-mlops/templates/${name}.json`, text: `${JSON.stringify(body, null, 2)}\n` }));
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
  const source = relative(ROOT, module.path);
  const rows = module.step.parameters.map((parameter) => ({ name: parameter.name, kind: cell(kindInWords(parameter)), says: cell(parameter.says) }));
  return [
    script,
    { path: `vars/${module.name}.txt`, text: helpText(module.step) },
    { path: `docs/steps/${module.name}.md`, text: fillFrame('step.md', { ...module.step, source, parameters: rows }) },
  ];
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

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** Hand-written files that the library ships as they are. */
function copies(from: string, to: string): GeneratedFile[] {
  return readdirSync(join(ROOT, from))
    .sort()
    .map((name) => ({ path: `${to}/${name}`, text: readFileSync(join(ROOT, from, name), 'utf8') }));
}
