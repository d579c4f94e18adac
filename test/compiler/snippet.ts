import { loadSources, type Sources } from '../../generator/compiler/adapter/project.ts';
import { compile } from '../../generator/compiler/compile.ts';
import type { Diagnostic } from '../../generator/compiler/diagnostics/diagnostic.ts';
import { printScript } from '../../generator/compiler/groovy/printer.ts';
import { ROOT, STEPS_PROJECT } from '../../generator/output/files.ts';

/** Where a snippet stands: an internal module has the fewest rules. */
const MODULE = 'cp4dInternalSnippet';

/** The version that snippets are compiled for. */
const VERSION = '1.8.0';

let loaded: Sources | undefined;

export interface CompiledSnippet {
  groovy: string;
  imports: string[];
  diagnostics: Diagnostic[];
}

/** Compiles a text as if it were a module beside the library's own. */
export function compileSnippet(text: string, module = MODULE): CompiledSnippet {
  loaded ??= loadSources(STEPS_PROJECT);
  const path = `${ROOT}/generator/steps/${module.startsWith('cp4dInternal') ? 'internal' : 'space'}/${module}.ts`;
  const sources = loaded.replace({ [path]: text });
  const { modules, diagnostics } = compile(sources, sources.files.filter((file) => file.fileName === path), VERSION);
  const script = modules[0]!.script;
  return { groovy: printScript(script).text, imports: script.imports, diagnostics };
}
