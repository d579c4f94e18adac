import { readdirSync, readFileSync, watch, type Dirent, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../compiler/incremental.ts';

/** An editor writes a file in several goes. */
const QUIET_MILLISECONDS = 15;

/** A file that has become empty is most likely about to be written; a busy machine may take a while for that. */
const EMPTY_MILLISECONDS = 300;

export interface SourceWatch {
  close(): void;
}

/**
 * Follows the TypeScript files below a folder. An event only says that something is different: what it is comes from
 * comparing texts, so files that are replaced, renamed or touched mean no more than they should.
 *
 * @param known the texts that the caller has, by their paths
 */
export function watchSources(folder: string, known: Map<string, string>, changed: (change: Change) => void): SourceWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET_MILLISECONDS);
  };
  const look = (believesEmpty = false): void => {
    const { folders, texts } = sourcesBelow(folder);
    if (watchFolders(watchers, folders, soon)) {
      // Something may have been written before the new folder was watched.
      soon();
    }
    const change = differenceOf(known, texts);
    if (!believesEmpty && Object.values(change).includes('')) {
      clearTimeout(timer);
      timer = setTimeout(look, EMPTY_MILLISECONDS, true);
      return;
    }
    known = texts;
    if (Object.keys(change).length > 0) {
      changed(change);
    }
  };
  look();
  return {
    close() {
      clearTimeout(timer);
      watchers.forEach((watcher) => watcher.close());
    },
  };
}

function sourcesBelow(folder: string): { folders: Set<string>; texts: Map<string, string> } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);
  const sources = entries.filter((entry) => entry.isFile() && isSource(entry.name)).map(pathOf);
  const texts = sources.flatMap((path): [string, string][] => {
    try {
      return [[path, readFileSync(path, 'utf8')]];
    } catch {
      // It has gone since it was listed.
      return [];
    }
  });
  return { folders: new Set([folder, ...entries.filter((entry) => entry.isDirectory()).map(pathOf)]), texts: new Map(texts) };
}

/** Names that begin with a dot are editors' own. */
function isSource(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('.');
}

function differenceOf(known: Map<string, string>, texts: Map<string, string>): Change {
  const written = [...texts].filter(([path, text]) => known.get(path) !== text);
  const gone = [...known.keys()].filter((path) => !texts.has(path));
  return Object.fromEntries([...written, ...gone.map((path) => [path, undefined] as const)]);
}

/** Returns whether there are new ones. */
function watchFolders(watchers: Map<string, FSWatcher>, folders: Set<string>, event: () => void): boolean {
  for (const folder of [...watchers.keys()].filter((path) => !folders.has(path))) {
    watchers.get(folder)!.close();
    watchers.delete(folder);
  }
  const added = [...folders].filter((path) => !watchers.has(path));
  // A folder that goes away while it is watched is an event of the one above it.
  added.forEach((folder) => watchers.set(folder, watch(folder, event).on('error', event)));
  return added.length > 0;
}
