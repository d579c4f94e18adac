import { loadSources, type Sources } from '../../generator/compiler/adapter/project.ts';
import { isInternal, moduleName } from '../../generator/compiler/analysis/callee.ts';
import { compile, type Compilation } from '../../generator/compiler/compile.ts';
import { libraryFiles, ROOT, STEPS_PROJECT, type GeneratedFile } from '../../generator/output/files.ts';

let loaded: Sources | undefined;
let internal: Compilation | undefined;

/** Compiles made-up modules, by their names, beside the library's internal ones, as a version of a library. */
export function compileMadeUp(modules: Record<string, string>, version: string): Compilation {
  loaded ??= loadSources(STEPS_PROJECT);
  internal ??= compile(loaded, loaded.files.filter((file) => isInternal(moduleName(file))));
  const texts = Object.entries(modules).map(([name, text]) => [`${ROOT}/generator/steps/${isInternal(name) ? 'internal' : 'space'}/${name}.ts`, text]);
  const sources = loaded.replace(Object.fromEntries(texts) as Record<string, string>);
  const made = compile(sources, sources.files.filter((file) => modules[moduleName(file)] !== undefined), version);
  return { modules: [...internal.modules, ...made.modules], diagnostics: made.diagnostics };
}

/** The generated files of a library of made-up steps; only what compiles without a mistake. */
export function madeUpLibrary(modules: Record<string, string>, version: string): GeneratedFile[] {
  const compilation = compileMadeUp(modules, version);
  if (compilation.diagnostics.length > 0) {
    throw new Error(compilation.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  }
  return libraryFiles(compilation, version).filter(({ partly }) => partly === undefined);
}
