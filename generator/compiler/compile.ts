import { ts, type Sources } from './adapter/project.ts';
import { isInternal, moduleName } from './analysis/callee.ts';
import { analysePurity } from './analysis/purity.ts';
import { fromTypeScript, type Diagnostic } from './diagnostics/diagnostic.ts';
import { compileModule, type CompiledModule } from './module.ts';

export interface Compilation {
  modules: CompiledModule[];
  /** Mistakes of all modules, in the order of files and lines. Nothing may be written while there is one. */
  diagnostics: Diagnostic[];
}

/**
 * Compiles modules of the steps. Type errors are TypeScript's own; the compiler's own checks come on top.
 *
 * @param version of the library; it decides which old names must be gone
 */
export function compile(sources: Sources, files: ts.SourceFile[] = sources.files, version = '0.0.0'): Compilation {
  const purity = analysePurity(sources.files, sources.checker);
  const release = { version, steps: new Set(sources.files.map(moduleName).filter((name) => !isInternal(name))) };
  const modules = files.map((file) => compileModule(file, sources.checker, purity, release));
  const errors = files.flatMap((file) => typeErrors(sources.program, file));
  const diagnostics = [...errors, ...modules.flatMap((module) => module.diagnostics)];
  return { modules, diagnostics: diagnostics.sort(byPlace) };
}

function typeErrors(program: ts.Program, file: ts.SourceFile): Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(fromTypeScript);
}

function byPlace(first: Diagnostic, second: Diagnostic): number {
  return first.file === second.file ? first.line - second.line || first.column - second.column : first.file < second.file ? -1 : 1;
}
