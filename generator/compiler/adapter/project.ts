import { dirname } from 'node:path';
import ts from 'typescript';

export { ts };

/** The sources of the steps, parsed and typed. Everything else in the compiler works on the plain nodes of `ts`. */
export interface Sources {
  program: ts.Program;
  checker: ts.TypeChecker;
  /** The modules under the steps' folder, in the order of their paths. */
  files: ts.SourceFile[];
  /** The same project with some files' texts replaced or added, or without them; what did not change is not parsed again. */
  replace(texts: Record<string, string | undefined>): Sources;
}

/** Loads the steps that a `tsconfig.json` names. */
export function loadSources(tsConfigFilePath: string): Sources {
  const folder = dirname(tsConfigFilePath);
  const { config } = ts.readConfigFile(tsConfigFilePath, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  return sourcesOf(fileNames, { folder, options, texts: new Map(), parsed: new Map() });
}

/** What stays while texts change. */
interface Project {
  folder: string;
  options: ts.CompilerOptions;
  /** Texts that stand for what is on the disk; nothing for a file that is gone. */
  texts: Map<string, string | undefined>;
  parsed: Map<string, ts.SourceFile | undefined>;
}

function sourcesOf(names: string[], project: Project, before?: ts.Program): Sources {
  const program = ts.createProgram(names, project.options, hostOf(project), before);
  const files = program.getSourceFiles().filter((file) => isModule(file, project.folder));
  return {
    program,
    checker: program.getTypeChecker(),
    files: files.sort((a, b) => (a.fileName < b.fileName ? -1 : 1)),
    replace(changed) {
      const texts = new Map([...project.texts, ...Object.entries(changed)]);
      const parsed = new Map([...project.parsed].filter(([path]) => !(path in changed)));
      const there = [...new Set([...names, ...Object.keys(changed)])].filter((path) => !texts.has(path) || texts.get(path) !== undefined);
      return sourcesOf(there, { ...project, texts, parsed }, program);
    },
  };
}

function hostOf({ options, texts, parsed }: Project): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => (texts.has(path) ? texts.get(path) !== undefined : disk.fileExists(path)),
    readFile: (path) => (texts.has(path) ? texts.get(path) : disk.readFile(path)),
    getSourceFile(path, languageOrOptions) {
      if (!parsed.has(path)) {
        const text = host.readFile(path);
        parsed.set(path, text === undefined ? undefined : ts.createSourceFile(path, text, languageOrOptions));
      }
      return parsed.get(path);
    },
  };
  return host;
}

function isModule(file: ts.SourceFile, folder: string): boolean {
  return !file.isDeclarationFile && file.fileName.startsWith(`${folder}/`);
}
