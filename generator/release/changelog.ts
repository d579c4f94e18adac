import { Mistake } from '../cli/mistake.ts';

/** The file in which each version says what is new, and the section in which that is gathered. */
export const CHANGELOG = 'CHANGELOG.md';
const GATHERED = '## Unreleased';
const HEADING = /^## /m;

/** What the next version says is new, an entry or more; nothing where nobody has written one. */
export function gatheredEntries(changelog: string): string | undefined {
  const section = parts(changelog)?.section;
  return section !== undefined && /^[-*] \S/m.test(section) ? section.trim() : undefined;
}

/** The changelog with the gathered entries under the heading of a version. */
export function withHeading(changelog: string, version: string, date: string): string {
  const { before, section, after } = parts(changelog)!;
  return `${before}${GATHERED}\n\n## ${version} (${date})\n\n${section.trim()}\n${after === '' ? '' : `\n${after}`}`;
}

/**
 * The changelog with a further entry for the next version.
 *
 * @throws when it has lost the section in which those are gathered
 */
export function withEntry(changelog: string, entry: string): string {
  const found = parts(changelog);
  if (found === undefined) {
    throw new Mistake(`${CHANGELOG} has no '${GATHERED}'. Put that heading back, above those of the versions.`);
  }
  const { before, section, after } = found;
  return `${before}${GATHERED}\n\n${`${section.trim()}\n- ${entry}`.trim()}\n${after === '' ? '' : `\n${after}`}`;
}

/** The versions that have a heading, as they stand. */
export function releasedVersions(changelog: string): string[] {
  return [...changelog.matchAll(/^## (\d+\.\d+\.\d+)\b/gm)].map((match) => match[1]!);
}

function parts(changelog: string): { before: string; section: string; after: string } | undefined {
  const start = new RegExp(`^${GATHERED}\\s*?$`, 'm').exec(changelog);
  if (start === null) {
    return undefined;
  }
  const rest = changelog.slice(start.index + start[0].length);
  const end = rest.search(HEADING);
  return { before: changelog.slice(0, start.index), section: end < 0 ? rest : rest.slice(0, end), after: end < 0 ? '' : rest.slice(end) };
}
