import { ts, type Sources } from './adapter/project.ts';
import { isInternal, moduleName } from './analysis/callee.ts';
import type { Release } from './analysis/deprecation.ts';
import { analysePurity, type Purity } from './analysis/purity.ts';
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
  const purity = analysePurity(sources.checker);
  const release = releaseOf(sources, version);
  return compilationOf(files.map((file) => compileFile(file, sources, purity, release)));
}

/** What a version has: its steps, by which replacements are checked. */
export function releaseOf({ files }: Sources, version: string): Release {
  return { version, steps: new Set(files.map(moduleName).filter((name) => !isInternal(name))) };
}

/** One module with all of its mistakes. */
export function compileFile(file: ts.SourceFile, { program, checker }: Sources, purity: Purity, release: Release): CompiledModule {
  // First, since what TypeScript has checked as a whole it knows when it is asked for the parts.
  const errors = typeErrors(program, file);
  const module = compileModule(file, checker, purity, release);
  return { ...module, diagnostics: [...errors, ...module.diagnostics].sort(byPlace) };
}

/** Modules, and what is wrong in any of them. */
export function compilationOf(modules: CompiledModule[]): Compilation {
  return { modules, diagnostics: modules.flatMap((module) => module.diagnostics).sort(byPlace) };
}

function typeErrors(program: ts.Program, file: ts.SourceFile): Diagnostic[] {
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(fromTypeScript);
}

function byPlace(first: Diagnostic, second: Diagnostic): number {
  return first.file === second.file ? first.line - second.line || first.column - second.column : first.file < second.file ? -1 : 1;
}
