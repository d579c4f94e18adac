import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Mistake } from '../cli/mistake.ts';
import { loadSources } from '../compiler/adapter/project.ts';
import { languageText, libraryText } from '../compiler/builtins/library.ts';
import { compile, type Compilation } from '../compiler/compile.ts';
import { printScript } from '../compiler/groovy/printer.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { withBuiltins } from '../compiler/builtins/page.ts';
import { withNewerFlags } from '../cpdctl/newerFlags.ts';
import { readingCommandsModule } from '../cpdctl/readingCommands.ts';
import { cpdctlTypeFiles } from '../cpdctl/typesFile.ts';
import { contractOf } from '../interface/contract.ts';
import { editorFiles } from '../interface/editorFiles.ts';
import { fillFrame } from '../interface/frames.ts';
import { descriptionOf, helpOf, kindInWords, saysOf } from '../interface/help.ts';
import { TEMPLATES } from '../resources/templates/index.ts';
import { manifestFile } from './manifest.ts';

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
  /** Whether it is hand-written but for a part: what stands around that part is nobody's business here. */
  partly?: true;
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

/** The version that the sources are, or are about to be released as. */
export function libraryVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Every file that the generator makes, the manifest of them included. */
export function generatedFiles(compilation: Compilation, version = libraryVersion()): GeneratedFile[] {
  const files = [...typeFiles(), ...libraryFiles(compilation, version)];
  return [...files, manifestFile(files)];
}

export function compileSteps(version = libraryVersion()): Compilation {
  return compile(loadSources(STEPS_PROJECT), undefined, version);
}

/** Everything that is made of the steps' sources. */
export function libraryFiles(compilation: Compilation, version = libraryVersion()): GeneratedFile[] {
  const files = [
    ...compilation.modules.flatMap(filesOfModule),
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
  const rows = module.step.parameters.map((parameter) => ({ name: parameter.name, kind: cell(kindInWords(parameter)), says: cell(saysOf(parameter)) }));
  return [
    script,
    { path: `vars/${module.name}.txt`, text: fillFrame('step.txt', help) },
    { path: `docs/steps/${module.name}.md`, text: fillFrame('step.md', { ...module.step, description: descriptionOf(module.step), source, parameters: rows }) },
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
