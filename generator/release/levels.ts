import { compareVersions } from '../cpdctl/versions.ts';

/** How much a version differs from the one before: whether a Jenkinsfile can break, whether there is something new. */
export type Level = 'major' | 'minor' | 'patch';

/** One difference between two contracts, in words for who writes Jenkinsfiles. */
export interface Change {
  level: 'major' | 'minor';
  text: string;
}

/** The level that all changes together need. */
export function levelOf(changes: Change[]): Level {
  const levels = changes.map(({ level }) => level);
  return levels.includes('major') ? 'major' : levels.includes('minor') ? 'minor' : 'patch';
}

/** The next version of that level. */
export function nextVersion(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const next = { major: [major + 1, 0, 0], minor: [major, minor + 1, 0], patch: [major, minor, patch + 1] };
  return next[level].join('.');
}

export function isBelow(version: string, other: string): boolean {
  return compareVersions(version, other) < 0;
}

/** The newest of some versions. */
export function newestOf(versions: string[]): string | undefined {
  return versions.toSorted(compareVersions).at(-1);
}
