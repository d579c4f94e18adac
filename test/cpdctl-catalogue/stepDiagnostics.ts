import { resolve } from 'node:path';
import { ts } from 'ts-morph';

const STEP = resolve('generator/steps/snippet.ts');
const LIBRARY = resolve('generator/steps/snippet.lib.d.ts');

/** As little of a library as a step has: what the compiler cannot do without. */
const LIBRARY_TEXT = `
interface Array<T> { readonly length: number; [index: number]: T; filter(keep: (item: T) => boolean): T[] }
interface Boolean {} interface CallableFunction extends Function {} interface Function {} interface IArguments {}
interface NewableFunction extends Function {} interface Number {} interface Object {} interface RegExp {} interface String { readonly length: number }`;

const OPTIONS: ts.CompilerOptions = {
  noLib: true,
  types: [],
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
};

const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the TypeScript compiler says of a step's body that has `cpdctl`, and the texts `id` and `name`. */
export function stepDiagnostics(body: string, groups: string[]): string[] {
  const program = programOf(body, groups);
  const files = program.getSourceFiles().filter(file => !file.fileName.endsWith('.d.ts'));
  const diagnostics = files.flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  return [...program.getGlobalDiagnostics(), ...diagnostics].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The program of a step that loads the types of these groups, checked with nothing but a step's library. */
export function programOf(body: string, groups: string[]): ts.Program {
  const texts: Record<string, string> = { [STEP]: stepText(body, groups), [LIBRARY]: LIBRARY_TEXT };
  const host = ts.createCompilerHost(OPTIONS);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    const text = texts[file];
    if (text !== undefined) return ts.createSourceFile(file, text, version);
    if (!parsed.has(file)) parsed.set(file, read(file, version));
    return parsed.get(file);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = file => file in texts || exists(file);
  return ts.createProgram([LIBRARY, STEP], OPTIONS, host);
}

function stepText(body: string, groups: string[]): string {
  return `
import type { CpdctlCall, CpdctlCommandName, CpdctlQuery, CpdctlResult } from '../cpdctl/call.ts';
${groups.map(group => `import type {} from '../cpdctl/types/${group}.ts';`).join('\n')}
declare function cpdctl<Name extends CpdctlCommandName, const Query extends CpdctlQuery>(call: CpdctlCall<Name, Query>): CpdctlResult<Name, Query>;
declare const id: string;
declare const name: string;
${body}`;
}
