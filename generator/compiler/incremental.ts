import { basename, dirname, join } from 'node:path';
import { ts, type Sources } from './adapter/project.ts';
import { analysePurity, type Purity } from './analysis/purity.ts';
import { compilationOf, compileFile, releaseOf, type Compilation } from './compile.ts';
import type { CompiledModule } from './module.ts';

/** New texts of source files by their paths; nothing for a file that is gone. */
export type Change = Record<string, string | undefined>;

/**
 * Compiles sources that change. A module is compiled when somebody asks for it, and again only when its own text or
 * something it imports has changed.
 */
export class IncrementalCompiler {
  private readonly compiled = new Map<string, CompiledModule>();
  private purity: Purity;

  /** @param version of the library; it decides which old names must be gone */
  constructor(
    private sources: Sources,
    private readonly version: string,
  ) {
    this.purity = analysePurity(sources.checker);
  }

  /** The paths of the modules. */
  get paths(): string[] {
    return this.sources.files.map(({ fileName }) => fileName);
  }

  /** The source texts of the modules, by their paths. */
  texts(): Map<string, string> {
    return new Map(this.sources.files.map(({ fileName, text }) => [fileName, text]));
  }

  /** Whether a module would have to be compiled first. */
  isCurrent(path: string): boolean {
    return this.compiled.has(path);
  }

  /** One module as it stands; nothing when there is none at that path. */
  module(path: string): CompiledModule | undefined {
    const file = this.file(path);
    if (file === undefined) {
      return undefined;
    }
    const module = this.compiled.get(path) ?? compileFile(file, this.sources, this.purity, releaseOf(this.sources, this.version));
    this.compiled.set(path, module);
    return module;
  }

  compilation(): Compilation {
    return compilationOf(this.paths.map((path) => this.module(path)!));
  }

  /** Takes over changed texts. Returns the paths of the modules that they touch, those that were changed first. */
  change(change: Change): string[] {
    const before = this.importers(Object.keys(change));
    this.sources = this.sources.replace(change);
    this.purity = analysePurity(this.sources.checker);
    const touched = [...new Set([...Object.keys(change), ...before, ...this.importers(Object.keys(change))])];
    touched.forEach((path) => this.compiled.delete(path));
    return touched;
  }

  private file(path: string): ts.SourceFile | undefined {
    return this.sources.files.find(({ fileName }) => fileName === path);
  }

  /** The modules that import one of these, directly or not. */
  private importers(paths: string[]): string[] {
    const found = new Set(paths);
    let before = 0;
    while (found.size !== before) {
      before = found.size;
      this.sources.files.filter((file) => importsOf(file).some((path) => found.has(path))).forEach(({ fileName }) => found.add(fileName));
    }
    return [...found].filter((path) => !paths.includes(path));
  }
}

function importsOf(file: ts.SourceFile): string[] {
  // While an import is being typed, it names nothing.
  const specifiers = file.statements.filter(ts.isImportDeclaration).map(({ moduleSpecifier }) => moduleSpecifier).filter(ts.isStringLiteral);
  return specifiers.map(({ text }) => join(dirname(file.fileName), text));
}

/** A module is named like its file. */
export function nameOf(path: string): string {
  return basename(path, '.ts');
}
