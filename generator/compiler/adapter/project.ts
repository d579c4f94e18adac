import { dirname } from 'node:path';
import { Project, ts } from 'ts-morph';

export { ts };

/** The sources of the steps, parsed and typed. Everything else in the compiler works on the plain nodes of `ts`. */
export interface Sources {
  program: ts.Program;
  checker: ts.TypeChecker;
  /** The modules under the steps' folder, in the order of their paths. */
  files: ts.SourceFile[];
  /** The same project with some files' texts replaced or added, or without them; types that did not change are kept. */
  replace(texts: Record<string, string | undefined>): Sources;
}

/** Loads the steps that a `tsconfig.json` names. */
export function loadSources(tsConfigFilePath: string): Sources {
  return sourcesOf(new Project({ tsConfigFilePath }), dirname(tsConfigFilePath));
}

function sourcesOf(project: Project, folder: string): Sources {
  const program = project.getProgram().compilerObject;
  const files = project.getSourceFiles().map((file) => file.compilerNode);
  return {
    program,
    checker: program.getTypeChecker(),
    files: files.filter((file) => isModule(file, folder)).sort((a, b) => (a.fileName < b.fileName ? -1 : 1)),
    replace(texts) {
      for (const [path, text] of Object.entries(texts)) {
        if (text === undefined) {
          project.getSourceFile(path)?.forget();
        } else {
          project.createSourceFile(path, text, { overwrite: true });
        }
      }
      return sourcesOf(project, folder);
    },
  };
}

function isModule(file: ts.SourceFile, folder: string): boolean {
  return !file.isDeclarationFile && file.fileName.startsWith(`${folder}/`);
}
