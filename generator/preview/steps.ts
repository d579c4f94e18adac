import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import type { Span } from '../compiler/groovy/layout.ts';
import { nameOf, type Change, type IncrementalCompiler } from '../compiler/incremental.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { groovyScript, helpText, ROOT } from '../output/files.ts';
import { linesOf, type Token } from './code.ts';

/** A line of the list of modules. */
export interface StepEntry {
  name: string;
  /** The folder its source is in. */
  group: string;
  summary: string;
  /** Not an internal module. */
  isStep: boolean;
  mistakes: number;
}

export type ShownDiagnostic = Pick<Diagnostic, 'code' | 'message' | 'fix' | 'line' | 'column' | 'length'>;

/** What is shown of one module. */
export interface StepView {
  name: string;
  /** The source's path from the root. */
  path: string;
  source: Token[][];
  groovy: Token[][];
  /** Empty while the Groovy is older than the source. */
  spans: Span[];
  /** The source has mistakes, and the Groovy is from before them. */
  isLastGood: boolean;
  diagnostics: ShownDiagnostic[];
  help?: string;
  interface?: StepInterface;
}

/** The modules of the library as they stand, and of each the last Groovy that was made of it without a mistake. */
export class PreviewedSteps {
  private readonly lastGood = new Map<string, string>();

  constructor(private readonly compiler: IncrementalCompiler) {}

  /** Takes over changed sources; returns the names of the modules that they touch. */
  change(change: Change): string[] {
    return this.compiler.change(change).map(nameOf);
  }

  /** Compiles one module that is not up to date; whether there was one. */
  compileNext(): boolean {
    const path = this.compiler.paths.find((one) => !this.compiler.isCurrent(one));
    if (path !== undefined) {
      this.groovyOf(this.compiler.module(path)!);
    }
    return path !== undefined;
  }

  list(): StepEntry[] {
    return this.compiler.compilation().modules.map(({ name, path, step, diagnostics }) => ({
      name,
      group: basename(dirname(path)),
      summary: step?.summary ?? '',
      isStep: step !== undefined,
      mistakes: diagnostics.length,
    }));
  }

  /** One module as it stands; nothing when there is none of that name. */
  module(name: string): CompiledModule | undefined {
    const path = this.compiler.paths.find((one) => nameOf(one) === name);
    return path === undefined ? undefined : this.compiler.module(path);
  }

  view(name: string): StepView | undefined {
    const module = this.module(name);
    if (module === undefined) {
      return undefined;
    }
    const { text, spans } = this.groovyOf(module);
    return {
      name,
      path: relative(ROOT, module.path),
      source: linesOf(this.compiler.texts().get(module.path)!, 'typescript'),
      groovy: linesOf(text, 'groovy'),
      spans,
      isLastGood: module.diagnostics.length > 0,
      diagnostics: module.diagnostics.map(({ code, message, fix, line, column, length }) => ({ code, message, fix, line, column, length })),
      help: module.step === undefined ? undefined : helpText(module.step),
      interface: module.step,
    };
  }

  /** The Groovy of one module, as good as there is. */
  groovy(name: string): string | undefined {
    const module = this.module(name);
    return module === undefined ? undefined : this.groovyOf(module).text;
  }

  /** What each step takes. */
  interfaces(): Record<string, StepInterface> {
    const steps = this.compiler.compilation().modules.flatMap(({ step }) => step ?? []);
    return Object.fromEntries(steps.map((step) => [step.name, step]));
  }

  private groovyOf(module: CompiledModule): { text: string; spans: Span[] } {
    if (module.diagnostics.length > 0) {
      return { text: this.lastGood.get(module.path) ?? generatedBefore(module.name), spans: [] };
    }
    const script = groovyScript(module);
    this.lastGood.set(module.path, script.text);
    return script;
  }
}

/** The file of the working tree, for a module that had mistakes from the start. */
function generatedBefore(name: string): string {
  const file = join(ROOT, 'vars', `${name}.groovy`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
