import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import { ROOT } from '../../generator/output/files.ts';
import { startBuild } from '../../generator/pipeline/node/build.ts';
import { fromJson } from '../../generator/pipeline/node/language.ts';
import { connectJenkins, type BuildOutcome } from '../../local/jenkins/client.ts';

/** An evaluation, as it comes out of JSON. */
export interface JudgedCase {
  deployment: { id: string; name: string };
  space: { id: string; name: string };
  model: { id: string; revision: string | null };
  kind: string;
  run: string;
  finished: string;
  metrics: Record<string, unknown>;
  limits: Record<string, { lower: number | null; upper: number | null }>;
  confusion: { labels: string[]; values: unknown[][] } | null;
  records: number | null;
  history: { run: string; finished: string; metrics: Record<string, unknown> }[];
}

export interface GateCase {
  rules: Record<string, unknown>;
  judged: JudgedCase;
}

export interface RuleResult {
  metric: string;
  rule: string;
  value: number | null;
  limit: number;
  passed: boolean;
  reason: string;
  by: number | null;
}

/** What the gate made of one case: its verdict, and the files of the report by their path. */
export interface GateOutcome {
  verdict: { passed: boolean; rules: RuleResult[] };
  page: string;
  files: Record<string, string>;
}

interface GateModules {
  readRules(rules: Record<string, unknown>): object[];
  judge(rules: object[], judged: JudgedCase): GateOutcome['verdict'];
  writeReport(folder: string, judged: JudgedCase, verdict: GateOutcome['verdict']): string;
}

const JENKINSFILE = `@Library('cp4d-mlops@v1') _
def pages = []
node {
    def cases = cp4dInternalLanguage.fromJson(readFile(file: 'cases.json', encoding: 'UTF-8'))
    for (int i = 0; i < cases.size(); i++) {
        def verdict = cp4dInternalGate.judge(cp4dInternalRules.readRules(cases[i].rules), cases[i].judged)
        pages.add(cp4dInternalReport.writeReport('out' + i, cases[i].judged, verdict))
        writeFile(file: 'verdict' + i, text: cp4dInternalLanguage.toJson(verdict), encoding: 'UTF-8')
    }
}
return pages
`;

/** Judges cases and writes their reports, as TypeScript and as Groovy, and expects the same of both to the letter. */
export async function gateInBoth(cases: GateCase[]): Promise<GateOutcome[]> {
  return inFolder(async (folder) => {
    const asTypeScript = await gateInNode(join(folder, 'node'), cases);
    const asGroovy = await gateAsGroovy(join(folder, 'groovy'), cases);
    expect(asGroovy).toEqual(asTypeScript);
    return asTypeScript;
  });
}

/** Does something in a workspace; it is gone afterwards, with what Jenkins kept beside it. */
export async function inFolder<Result>(work: (workspace: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-gate-'));
  try {
    return await work(join(folder, 'workspace'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The report of one case, made in Node. */
export async function gateInNode(workspace: string, cases: GateCase[]): Promise<GateOutcome[]> {
  const { readRules, judge, writeReport } = await gateModules();
  startBuild({ workspace, environment: {}, credentials: [], resources: [join(ROOT, 'resources')] });
  return (fromJson(JSON.stringify(cases)) as GateCase[]).map(({ rules, judged }, position) => {
    const verdict = judge(readRules(rules), judged);
    const page = writeReport(`out${position}`, judged, verdict);
    return { verdict, page, files: filesBelow(join(workspace, `out${position}`)) };
  });
}

/** Not static imports: the steps are a program of their own, with its own library of types. */
export async function gateModules(): Promise<GateModules> {
  const modules = await Promise.all(['Rules', 'Gate', 'Report'].map((topic) => import(pathToFileURL(join(ROOT, `generator/steps/internal/cp4dInternal${topic}.ts`)).href) as Promise<object>));
  return Object.assign({}, ...modules) as GateModules;
}

async function gateAsGroovy(workspace: string, cases: GateCase[]): Promise<GateOutcome[]> {
  mkdirSync(workspace, { recursive: true });
  writeFileSync(join(workspace, 'cases.json'), JSON.stringify(cases));
  const { returned, result, console: log } = await onJenkins(workspace, JENKINSFILE);
  if (result !== 'SUCCESS') {
    throw new Error(log.replaceAll(/^\[Pipeline\].*\n/gm, ''));
  }
  return (returned as string[]).map((page, position) => ({
    verdict: withNothing(JSON.parse(readFileSync(join(workspace, `verdict${position}`), 'utf8')) as GateOutcome['verdict']),
    page,
    files: filesBelow(join(workspace, `out${position}`)),
  }));
}

/** Runs a Jenkinsfile, which may call the internal modules of the library. */
export function onJenkins(workspace: string, jenkinsfile: string): Promise<BuildOutcome> {
  const libraries = [{ name: 'cp4d-mlops', source: inject('library') }];
  return connectJenkins(inject('jenkins')).run({ jenkinsfile, workspace, buildFolder: `${workspace}-build`, libraries, persist: 'asynchronous' }).finished;
}

/** JSON of steps leaves out what is null. */
function withNothing({ passed, rules }: GateOutcome['verdict']): GateOutcome['verdict'] {
  const nothing = { lower: null, upper: null, value: null, by: null };
  return { passed, rules: rules.map((rule) => ({ ...nothing, ...rule })) };
}

function filesBelow(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(paths.map((entry) => join(entry.parentPath, entry.name)).sort().map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
