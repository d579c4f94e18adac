import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const JENKINSFILE = /^Jenkinsfile|\.(jenkinsfile|groovy)$/i;

/**
 * The files to check: those that are named, and in folders those called Jenkinsfile…, ….Jenkinsfile or ….groovy. Hidden
 * folders, node_modules and symbolic links are passed over.
 *
 * @throws the file system's error when a path cannot be looked at
 */
export function jenkinsfilesIn(paths: string[]): string[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? filesOf(path) : [path]));
  return [...new Set(files)];
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : filesOf(path);
    }
    return entry.isFile() && JENKINSFILE.test(entry.name) ? [path] : [];
  });
}
