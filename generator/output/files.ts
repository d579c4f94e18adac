import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSources } from '../compiler/adapter/project.ts';
import { languageText, libraryText } from '../compiler/builtins/library.ts';
import { compile, type Compilation } from '../compiler/compile.ts';
import { printScript } from '../compiler/groovy/printer.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { withBuiltins } from '../compiler/builtins/page.ts';
import { withNewerFlags } from '../cpdctl/newerFlags.ts';
import { readingCommandsModule } from '../cpdctl/readingCommands.ts';
import { cpdctlTypeFiles } from '../cpdctl/typesFile.ts';
import { editorFiles } from '../interface/editorFiles.ts';
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

export function compileSteps(): Compilation {
  return compile(loadSources(STEPS_PROJECT));
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
    ...editorFiles(compilation.modules.flatMap(({ step }) => step ?? [])),
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

function filesOfModule(module: CompiledModule): GeneratedFile[] {
  const source = relative(ROOT, module.path);
  const script = { path: `vars/${module.name}.groovy`, text: groovyText(module, source) };
  if (module.step === undefined) {
    return [script];
  }
  const help = helpOf(module.step);
  const rows = module.step.parameters.map((parameter) => ({ name: parameter.name, kind: cell(kindInWords(parameter)), says: cell(parameter.says) }));
  return [
    script,
    { path: `vars/${module.name}.txt`, text: fillFrame('step.txt', help) },
    { path: `docs/steps/${module.name}.md`, text: fillFrame('step.md', { ...module.step, source, parameters: rows }) },
  ];
}

export function groovyText(module: CompiledModule, source: string): string {
  return fillFrame('script.groovy', { source, imports: module.script.imports, members: printScript(module.script).text });
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
