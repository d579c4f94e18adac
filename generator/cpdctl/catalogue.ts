import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { commandsFrom, type GroupFile } from './groupFile.ts';
import type { Command, GlobalFlag } from './model.ts';

export type { Command, Flag, FlagKind, GlobalFlag, Output, Rule, Scope } from './model.ts';

const GROUPS = new URL('groups/', import.meta.url);
const REFERENCE = JSON.parse(readFileSync(new URL('reference.json', import.meta.url), 'utf8')) as {
  newest: string;
  globals: Record<string, Omit<GlobalFlag, 'name' | 'required'>>;
};

/** The oldest cpdctl the library supports; docs/cpdctl-versions.md says why. */
export const MINIMUM_VERSION = '1.4.49';

/** The cpdctl whose reference the catalogue was last brought up to. */
export const NEWEST_VERSION = REFERENCE.newest;

/** The flags that every command takes beside its own. */
export const GLOBAL_FLAGS: GlobalFlag[] = Object.entries(REFERENCE.globals).map(([name, flag]) => ({ name, required: false, ...flag }));

const loaded = new Map<string, Command[]>();
let names: string[] | undefined;

/** The top-level groups of cpdctl, such as 'space' and 'ml', in alphabetical order. */
export function groups(): string[] {
  names ??= readdirSync(GROUPS).map(file => basename(file, '.json')).sort();
  return names;
}

/** The commands of a top-level group; none when there is no such group. */
export function commandsOf(group: string): Command[] {
  if (!groups().includes(group)) return [];
  const known = loaded.get(group);
  if (known) return known;
  const file = JSON.parse(readFileSync(new URL(`${group}.json`, GROUPS), 'utf8')) as GroupFile;
  const commands = commandsFrom(file);
  loaded.set(group, commands);
  return commands;
}

/** The command that the most leading words name, and the words after it. */
export function findCommand(words: string[]): { command: Command; rest: string[] } | undefined {
  const commands = commandsOf(words[0] ?? '');
  for (let length = words.length; length > 0; length--) {
    const path = words.slice(0, length).join(' ');
    const command = commands.find(candidate => candidate.path === path);
    if (command) return { command, rest: words.slice(length) };
  }
  return undefined;
}
