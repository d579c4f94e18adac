import { env, libraryResource, writeFile } from '#jenkins';
import { fromJson, toJson } from '#language';
import type { EvidenceFolder } from './cp4dInternalErrors.ts';
import type { Judged, MonitorKind, Verdict } from './cp4dInternalGate.ts';
import { indentedJson } from './cp4dInternalIndented.ts';
import { junitOf } from './cp4dInternalJunit.ts';
import { pageOf } from './cp4dInternalPage.ts';

/** The page of quality is the one that a browser opens first. */
type ReportPage = 'index.html' | `${Exclude<MonitorKind, 'quality'>}.html`;
type ReportFile = ReportPage | `${MonitorKind}.${'json' | 'xml'}` | 'report.css';

/** A report as it is archived, in a folder of the deployment. @contract archive */
export type ArchivedReport = `${EvidenceFolder}/report/${string}/${ReportFile}`;

/** The JSON of a report: what was judged, and how. @contract archived report */
interface ReportRecord extends Judged {
  version: 1;
  passed: Verdict['passed'];
  rules: Verdict['rules'];
}

/**
 * Writes the report of a gate below `report/<deployment>/`: everything judged as JSON and the verdict as JUnit XML,
 * both named after the monitor, and a page with its style sheet. A second deployment of that name, in another space or
 * cluster, gets a folder and a test suite of its own.
 *
 * @param folder the folder that is archived with the build
 * @returns the path of the page
 */
export function writeReport(folder: string, judged: Judged, verdict: Verdict): string {
  const own = ownFolder(judged.deployment);
  const suite = own === usualFolder(judged.deployment) ? judged.deployment.name : `${judged.deployment.name} (${judged.deployment.id})`;
  const place = `${folder}/report/${own}`;
  const kind = judged.kind;
  const page: ReportPage = kind === 'quality' ? 'index.html' : `${kind}.html`;
  const record: ReportFile = `${kind}.json`;
  const junit: ReportFile = `${kind}.xml`;
  write(place, record, indentedJson(recordOf(judged, verdict)));
  write(place, junit, junitOf(suite, judged, verdict));
  write(place, 'report.css', libraryResource('cp4d-mlops/report.css'));
  write(place, page, pageOf(judged, verdict, [record, junit]));
  return `${place}/${page}`;
}

function write(place: string, file: ReportFile, text: string): void {
  writeFile({ file: `${place}/${file}`, text, encoding: 'UTF-8' });
}

/** What was judged and how, its entries in an order that stays. */
function recordOf(judged: Judged, verdict: Verdict): ReportRecord {
  return {
    version: 1,
    deployment: { id: judged.deployment.id, name: judged.deployment.name },
    space: { id: judged.space.id, name: judged.space.name },
    model: { id: judged.model.id, revision: judged.model.revision },
    kind: judged.kind,
    run: judged.run,
    finished: judged.finished,
    records: judged.records,
    passed: verdict.passed,
    rules: verdict.rules,
    metrics: inOrder(judged.metrics),
    limits: inOrder(judged.limits),
    confusion: judged.confusion,
    history: judged.history.map((earlier) => ({ run: earlier.run, finished: earlier.finished, metrics: inOrder(earlier.metrics) })),
  };
}

function inOrder<Value>(map: { [name: string]: Value }): { [name: string]: Value } {
  const sorted: { [name: string]: Value } = {};
  for (const name of Object.keys(map).toSorted()) {
    sorted[name] = map[name];
  }
  return sorted;
}

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';
const PLAIN_INSIDE = '-.';
const LONGEST_FOLDER = 80;

/**
 * The folder of a deployment in this build. Archive and test results are one for all branches and agents of a build, so
 * what is taken travels in a variable of the build.
 */
function ownFolder(deployment: { id: string; name: string }): string {
  const taken = fromJson(env.CP4D_MLOPS_REPORTS ?? '{}') as { [folder: string]: string };
  const folders = Object.keys(taken);
  let folder = usualFolder(deployment);
  while (folders.includes(folder) && taken[folder] !== deployment.id) {
    folder = `${folder}-${fileName(deployment.id)}`;
  }
  if (!folders.includes(folder)) {
    env.CP4D_MLOPS_REPORTS = toJson({ ...taken, [folder]: deployment.id });
  }
  return folder;
}

/** The deployment's name where it can be a folder, else what is left of it and the id. */
function usualFolder(deployment: { id: string; name: string }): string {
  const name = fileName(deployment.name);
  return name === deployment.name ? name : `${name}-${fileName(deployment.id)}`;
}

/** A text as the name of a file: short, without what has a meaning in a path or in a shell, and not hidden. */
function fileName(text: string): string {
  const units: string[] = [];
  for (let i = 0; i < Math.min(text.length, LONGEST_FOLDER); i++) {
    const unit = text.charAt(i);
    const isPlain = PLAIN.includes(unit) || (i > 0 && PLAIN_INSIDE.includes(unit));
    units.push(isPlain ? unit : '_');
  }
  return units.length === 0 ? '_' : units.join('');
}
