import { check } from '../../generator/check/check.ts';
import type { Library } from '../../generator/check/calls.ts';
import { ownLibrary } from '../../generator/check/versions.ts';

/** The findings in a script, short: `1:15 error unknown-parameter wmlDeploy: modell: …`. All scripts are read by one JVM. */
export async function findingsIn<Name extends string>(scripts: Record<Name, string>, library: Library = ownLibrary()): Promise<Record<Name, string[]>> {
  const names = Object.keys(scripts) as Name[];
  const found = await check(names.map((name) => ({ file: `/nowhere/${name}`, text: scripts[name] })), library);
  const short = (name: Name): string[] =>
    found
      .filter(({ file }) => file === `/nowhere/${name}`)
      .map(({ line, column, severity, rule, message, fix }) => `${line}:${column} ${severity} ${rule} ${message}${fix === undefined ? '' : `; ${fix}`}`);
  return Object.fromEntries(names.map((name) => [name, short(name)])) as Record<Name, string[]>;
}
