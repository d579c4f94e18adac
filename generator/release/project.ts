import { execa } from 'execa';
import { mistakesOf } from '../cli/diagnostics.ts';
import { compileSteps, generatedFiles, libraryVersion, ROOT, type GeneratedFile } from '../output/files.ts';

/** What is released: a folder with its git repository, and what can be made of it. */
export interface Project {
  root: string;
  version: string;
  /** Every generated file, as a version has it. */
  generated(version: string): GeneratedFile[];
  /** Runs the tests, and says whether they passed. */
  test(): Promise<boolean>;
}

/** The library itself. */
export function ownProject(): Project {
  return {
    root: ROOT,
    version: libraryVersion(),
    generated(version) {
      const compilation = compileSteps(version);
      if (compilation.diagnostics.length > 0) {
        throw mistakesOf(compilation.diagnostics, false);
      }
      return generatedFiles(compilation, version);
    },
    async test() {
      const { exitCode } = await execa('npm', ['test'], { cwd: ROOT, reject: false, stdio: 'inherit' });
      return exitCode === 0;
    },
  };
}
