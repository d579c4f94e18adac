import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Looks at the command lines of all processes until it is told to stop. */
export function watchCommandLines(): () => string {
  const seen = new Set<string>();
  const timer = setInterval(() => {
    for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${entry}/cmdline`, 'utf8'));
      } catch {
        // it has ended
      }
    }
  }, 5);
  return () => {
    clearInterval(timer);
    return [...seen].join('\n');
  };
}

/** All files of a folder, as one text. */
export function contentBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'latin1')).join('\n');
}
