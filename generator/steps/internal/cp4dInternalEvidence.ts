import { archiveArtifacts, env, fileExists } from '#jenkins';
import { fromJson, toJson } from '#language';
import { evidenceFile, evidenceFolder, hasFailed } from './cp4dInternalErrors.ts';

/** A folder on an agent in which sessions of this build note what they change; they travel in a variable of the build. */
interface Place {
  at: string;
  /** Whether a session has signed in there, before which it may hold what an earlier build noted. */
  isOurs: boolean;
  isArchived: boolean;
}

/**
 * The file in which a session notes what it changes. The archive is one for all agents and folders of a build, and the
 * later of two files of a name stands for both: so each folder has a file of its own, and one that was emptied gets
 * another.
 *
 * @param evidence the folder, with its whole path
 */
export function auditFile(evidence: string): string {
  return takenFile(evidence, isArchived(evidence) && !fileExists(evidence));
}

function takenFile(evidence: string, isEmptied: boolean): string {
  const places = knownPlaces();
  const known = positionOf(evidence, places);
  const position = known < 0 || isEmptied ? places.length : known;
  if (position === places.length) {
    places.push({ at: placeOf(evidence), isOurs: false, isArchived: false });
    keep(places);
  }
  return position === 0 ? evidenceFile(evidence, 'audit.jsonl') : `${evidence}/audit-${position + 1}.jsonl`;
}

/** What the folder holds is of this build. */
export function takeAsOurs(evidence: string): void {
  const places = knownPlaces();
  places[positionOf(evidence, places)].isOurs = true;
  keep(places);
}

/** Keeps what is noted in the current folder with the build; of a session that has not signed in, its error alone. */
export function archiveEvidence(evidence: string): void {
  if (fileExists(evidenceFolder()) && (isOurs(evidence) || hasFailed())) {
    const files = isOurs(evidence) ? `${evidenceFolder()}/**` : evidenceFile(evidenceFolder(), 'error.json');
    archiveArtifacts({ artifacts: files, allowEmptyArchive: true });
    noteArchived(evidence);
  }
}

function noteArchived(evidence: string): void {
  const places = knownPlaces();
  const position = positionOf(evidence, places);
  if (position >= 0) {
    places[position].isArchived = true;
    keep(places);
  }
}

function isOurs(evidence: string): boolean {
  const places = knownPlaces();
  const position = positionOf(evidence, places);
  return position >= 0 && places[position].isOurs;
}

function isArchived(evidence: string): boolean {
  const places = knownPlaces();
  const position = positionOf(evidence, places);
  return position >= 0 && places[position].isArchived;
}

/** The last one counts: those before it were emptied. */
function positionOf(evidence: string, places: Place[]): number {
  let position = -1;
  for (let i = 0; i < places.length; i++) {
    position = places[i].at === placeOf(evidence) ? i : position;
  }
  return position;
}

function placeOf(evidence: string): string {
  return `${env.NODE_NAME ?? ''} ${evidence}`;
}

function knownPlaces(): Place[] {
  return fromJson(env.CP4D_MLOPS_PLACES ?? '[]') as Place[];
}

function keep(places: Place[]): void {
  env.CP4D_MLOPS_PLACES = toJson(places);
}
