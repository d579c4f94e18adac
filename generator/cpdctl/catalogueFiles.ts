import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groupText, type GroupFile } from './groupFile.ts';

/** The catalogue as it stands in its files. */
export interface Catalogue {
  /** The cpdctl release it describes. */
  newest: string;
  groups: Record<string, GroupFile>;
}

/** Reads the catalogue's files; by default the project's own. */
export function readCatalogue(folder = ownFolder()): Catalogue {
  const { newest } = JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')) as { newest: string };
  const groups = join(folder, 'groups');
  const files = readdirSync(groups).map(name => JSON.parse(readFileSync(join(groups, name), 'utf8')) as GroupFile);
  return { newest, groups: Object.fromEntries(files.map(file => [file.group, file])) };
}

/** Writes the catalogue's files, and removes those of groups that are gone. */
export function writeCatalogue(catalogue: Catalogue, folder = ownFolder()): void {
  const groups = join(folder, 'groups');
  mkdirSync(groups, { recursive: true });
  for (const name of readdirSync(groups)) if (!catalogue.groups[basename(name, '.json')]) rmSync(join(groups, name));
  for (const file of Object.values(catalogue.groups)) writeFileSync(join(groups, `${file.group}.json`), groupText(file));
  const reference = join(folder, 'reference.json');
  writeFileSync(reference, readFileSync(reference, 'utf8').replace(/"newest": "[^"]*"/, `"newest": "${catalogue.newest}"`));
}

function ownFolder(): string {
  return fileURLToPath(new URL('.', import.meta.url));
}
