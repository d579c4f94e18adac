import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../cp4d/bundle.ts';
import { openFolder, writeWhole } from '../cp4d/files.ts';

/**
 * The stand-in for cpdctl as an executable file, alone in its folder, which may be put on a PATH. It needs nothing of
 * its caller: the paths of node and of the program are written into it.
 */
export async function cpdctlExecutable(): Promise<string> {
  const program = await bundle('local/cpdctl/main.ts', ['local/cpdctl', 'local/cp4d', 'generator/cpdctl']);
  const executable = join(program.replace(/\.cjs$/, ''), 'cpdctl');
  const script = `#!/bin/sh\nexec ${quoted(process.execPath)} ${quoted(program)} "$@"\n`;
  if (!existsSync(executable) || readFileSync(executable, 'utf8') !== script) {
    openFolder(dirname(executable));
    writeWhole(executable, script, 0o755);
  }
  return executable;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "'\\''")}'`;
}
