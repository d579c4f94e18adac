import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execa, type Result } from 'execa';
import { ROOT } from '../../generator/output/files.ts';

/** The project as it stands, in a folder of its own, where a test may write what it likes. */
export interface WorkingCopy {
  folder: string;
  /** `npm run <words>` there, without npm. */
  run(command: string, ...words: string[]): Promise<Result>;
  remove(): void;
}

/** What `npm run <words>` gives to node. */
export function nodeWords(command: string, ...words: string[]): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  const [program, ...given] = (scripts[command] ?? `tsx generator/cli/main.ts ${command}`).split(' ');
  return [...(program === 'tsx' ? ['--import', 'tsx'] : []), ...given, ...words];
}

export async function workingCopy(): Promise<WorkingCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-copy-'));
  const { stdout } = await execa('git', ['-C', ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of stdout.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const shared of ['node_modules', '.cache']) {
    symlinkSync(join(ROOT, shared), join(folder, shared));
  }
  return {
    folder,
    run: (command, ...words) => execa('node', nodeWords(command, ...words), { cwd: folder, reject: false }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
