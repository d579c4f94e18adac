import { readFileSync } from 'node:fs';
import { readCatalogue, writeCatalogue, type Catalogue } from './catalogueFiles.ts';
import type { GroupFile } from './groupFile.ts';
import { compareCommand, type Change } from './reference/compareReference.ts';
import { readReference } from './reference/readReference.ts';
import { UnreadableReference } from './reference/unreadableReference.ts';
import { compareVersions } from './versions.ts';

export type { Catalogue } from './catalogueFiles.ts';
export type { Change } from './reference/compareReference.ts';

/**
 * Reads IBM's command reference and says how it differs from the catalogue. What the reference does not print
 * (notes, shapes, which commands only read) is kept; what is new gets `release` as the first release with it.
 */
export function importReference(markdown: string, current: Catalogue, release: string): { catalogue: Catalogue; changes: Change[] } {
  const known = new Map(Object.values(current.groups).flatMap(file => Object.entries(file.commands)));
  const compared = readReference(markdown).map(printed => ({ path: printed.path, ...compareCommand(printed, known.get(printed.path), release) }));
  const groups = new Map<string, GroupFile>();
  for (const { path, entry } of compared) {
    const group = path.split(' ')[0] ?? '';
    const file = groups.get(group) ?? { group, commands: {} };
    groups.set(group, { group, commands: { ...file.commands, [path]: entry } });
  }
  const paths = new Set(compared.map(({ path }) => path));
  const gone = [...known.keys()].filter(path => !paths.has(path)).map(command => ({ kind: 'command gone' as const, command, text: 'is gone' }));
  const changes = [...compared.flatMap(one => one.changes), ...gone].sort(byCommand);
  return { catalogue: { newest: release, groups: Object.fromEntries(groups) }, changes };
}

function byCommand(left: Change, right: Change): number {
  return left.command.localeCompare(right.command, 'en') || (left.flag ?? '').localeCompare(right.flag ?? '', 'en');
}

export interface ImportOptions {
  /** The cpdctl release that the reference belongs to. */
  release?: string;
  /** Take the changes over into `generator/cpdctl/groups`. */
  write?: boolean;
}

/** Where the catalogue is, and where the report goes; for tests. */
export interface ImportSurroundings {
  folder?: string;
  print?: (line: string) => void;
}

/** Prints what changed, and takes it over when told to. Returns what is wrong with the file or the options, if anything. */
export function reportImport(file: string, options: ImportOptions, { folder, print = console.log }: ImportSurroundings = {}): string | undefined {
  const current = readCatalogue(folder);
  const problem = problemWith(options, current.newest);
  if (problem) return problem;
  const markdown = textOf(file);
  if (markdown === undefined) return `${file} cannot be read. Give the path of IBM/cpdctl's README_command_reference.md.`;
  try {
    const { catalogue, changes } = importReference(markdown, current, options.release ?? current.newest);
    print(`${commandCount(catalogue)} commands in ${file}, ${commandCount(current)} in the catalogue (cpdctl ${current.newest})`);
    for (const { command, flag, text } of changes) print(`  ${command}: ${flag ? `--${flag} ` : ''}${text}`);
    if (changes.length === 0) print('Nothing changed.');
    if (options.write) writeCatalogue(catalogue, folder);
    print(options.write ? `Written to generator/cpdctl/groups. Look through the difference, then run: npm run generate` : 'Nothing was written; --write --release VERSION does.');
    return undefined;
  } catch (error) {
    if (error instanceof UnreadableReference) return `${file}:${error.line}: ${error.message}. Nothing was written.`;
    throw error;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function problemWith({ release, write }: { release?: string; write?: boolean }, newest: string): string | undefined {
  if (write && !release) return `--write needs --release VERSION, the cpdctl release the file belongs to: new flags get it as the first release that has them.`;
  if (release && !/^\d+\.\d+\.\d+$/.test(release)) return `'${release}' is no cpdctl release; one looks like ${newest}.`;
  if (release && compareVersions(release, newest) < 0) return `${release} is older than ${newest}, which the catalogue describes already.`;
  return undefined;
}

function commandCount({ groups }: Catalogue): number {
  return Object.values(groups).reduce((count, { commands }) => count + Object.keys(commands).length, 0);
}
