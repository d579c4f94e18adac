import { currentBuild, echo, unstable } from '#jenkins';
import { placeholder } from '../internal/cp4dInternalDryRun.ts';
import { evidenceFolder, fail } from '../internal/cp4dInternalErrors.ts';
import { judge, type Earlier, type Judged, type Verdict } from '../internal/cp4dInternalGate.ts';
import { knownMonitor, rememberedRun, type WatchedBy } from '../internal/cp4dInternalHints.ts';
import { deploymentRequest, deployedIn, monitored, monitorOf, requireSubscription, type Deployed } from '../internal/cp4dInternalMonitored.ts';
import { askForWhatMayBeGone, isGone, stateOf, ask, type Replies, type Requests, type Resource } from '../internal/cp4dInternalOpenScale.ts';
import type { Reference } from '../internal/cp4dInternalReferences.ts';
import { writeReport } from '../internal/cp4dInternalReport.ts';
import type { Result } from '../internal/cp4dInternalResults.ts';
import { readRules } from '../internal/cp4dInternalRules.ts';
import { endOf, measuredBy, measurementsOf, runsIn, runsOf, startOf, type Measured } from '../internal/cp4dInternalRuns.ts';
import { currentSession, inSession, type Session } from '../internal/cp4dInternalSession.ts';

export interface MlopsGateParameters {
  /** Deployment that is judged: its name, its id, or what wmlDeploy or wosEvaluate returned. */
  deployment: Reference;
  /**
   * Rules by metric: `[accuracy: '>= 0.8', log_loss: '< 0.5']`, or a range with both its ends:
   * `[disparate_impact: '0.8..1.25']`.
   */
  rules: { [metric: string]: unknown };
  /** Which monitor's run is judged. @default 'quality' */
  kind?: 'quality' | 'fairness' | 'drift' | 'explainability';
  /** What a broken rule does: ends the build, marks it unstable, or only stands in the report. @default 'fail' */
  onFail?: 'fail' | 'unstable' | 'report';
  /** Deployment space: its name, its id, or what cp4dSpace returned. Without it the session's. */
  space?: Reference;
}

/** A verdict, as this step returns it. */
export interface GateVerdict extends Result {
  deployment: { id: string; name: string };
  /** quality, fairness, drift or explainability. */
  monitor: string;
  /** Whether every rule holds. */
  passed: boolean;
  /** Each rule: metric, rule, value, limit, passed, reason, by. */
  rules: Verdict['rules'];
  /** The run that was judged. */
  run: string;
  metrics: { [metric: string]: number | null };
  /** Path of the report's page in the workspace; it is archived with the build. */
  report: string;
}

/**
 * Judges the newest finished run of a deployment's monitor by rules, and writes a report: a page, `quality.json`, and
 * JUnit XML with a test case for each rule. Only a run of the revision that is served now counts. A metric that is
 * missing or no number breaks its rule.
 *
 * @returns the verdict: kind, id (of the run), name (of the deployment), outcome (unchanged), space, deployment, monitor,
 * passed, rules, run, metrics, report
 * @throws configuration when a rule cannot be read, or there is no monitor
 * @throws model when a rule is broken, or there is no finished run of what is served now
 * @example mlopsGate(deployment: 'credit-risk', rules: [accuracy: '>= 0.80', area_under_roc: '>= 0.75'])
 */
export function mlopsGate(parameters: MlopsGateParameters): GateVerdict {
  return inSession(() => {
    const session = currentSession();
    readRules(parameters.rules);
    const known = knownMonitor('mlopsGate', session, parameters, parameters.kind!);
    return gate(session, parameters, known ?? lookFor(session, parameters));
  });
}

function lookFor(session: Session, parameters: MlopsGateParameters): WatchedBy {
  const found = monitored('mlopsGate', session, parameters, {});
  const deployment = { id: found.deployment.id, name: found.deployment.name };
  const monitor = monitorOf(found, parameters.kind!);
  if (monitor == null && session.dryRun) {
    return { space: found.space, deployment, monitor: placeholder() };
  }
  requireSubscription('mlopsGate', found);
  if (monitor == null) {
    fail({
      category: 'configuration',
      what: `mlopsGate: '${deployment.name}' has no ${parameters.kind!} monitor`,
      attempt: `wosMonitor(deployment: '${deployment.name}', kind: '${parameters.kind!}') first`,
    });
  }
  return { space: found.space, deployment, monitor: monitor.metadata.id };
}

function gate(session: Session, parameters: MlopsGateParameters, watched: WatchedBy): GateVerdict {
  const hint = rememberedRun(watched.deployment.id, parameters.kind!);
  const first: Requests = { deployment: deploymentRequest(watched.space, watched.deployment.id), runs: runsOf(watched.monitor, 20) };
  const requests = hint == null ? first : { ...first, measurements: measurementsOf(watched.monitor, hint) };
  const found = askForWhatMayBeGone(session, `mlopsGate: look for the newest run of '${watched.deployment.name}'`, requests);
  if (isGone(found.deployment) || isGone(found.runs)) {
    fail({ category: 'configuration', what: `mlopsGate: the deployment '${watched.deployment.name}' or its monitor is not there any more`, attempt: 'run the stage that makes it again' });
  }
  const finished = runsIn(found.runs).filter((run) => stateOf(run) === 'finished');
  if (finished.length === 0 && session.dryRun) {
    return planned(parameters, watched);
  }
  const run = requireRun(parameters, watched, finished);
  const measured = measuredBy(run, measurementsFor(session, watched, run, hint, found));
  const deployment = deployedIn(found.deployment);
  requireServed(watched, deployment, run, measured);
  return verdict(session, parameters, judgedBy(parameters, watched, deployment, run, measured, finished));
}

function measurementsFor(session: Session, watched: WatchedBy, run: Resource, hint: string | null, found: Replies): Replies[string] {
  if (hint === run.metadata.id && found.measurements != null && !isGone(found.measurements)) {
    return found.measurements;
  }
  const asked = ask(session, 'mlopsGate: read what the run measured', { measurements: measurementsOf(watched.monitor, run.metadata.id) });
  return asked.measurements;
}

function requireRun(parameters: MlopsGateParameters, watched: WatchedBy, finished: Resource[]): Resource {
  if (finished.length === 0) {
    fail({
      category: 'model',
      what: `mlopsGate: no ${parameters.kind!} run of '${watched.deployment.name}' has finished`,
      attempt: `wosEvaluate(deployment: '${watched.deployment.name}', kind: '${parameters.kind!}') first`,
    });
  }
  return finished[0];
}

/** A run counts when it measured the revision that is served now. Where the server does not say it, time does. */
function requireServed(watched: WatchedBy, deployment: Deployed, run: Resource, measured: Measured): void {
  const revision = measured.revision;
  const isOlder = revision == null || deployment.revision == null ? startOf(run) < deployment.since : revision !== deployment.revision;
  if (isOlder) {
    fail({
      category: 'model',
      what: `mlopsGate: the newest finished run of '${watched.deployment.name}' (${run.metadata.id}) judged another revision than the one that is served now`,
      now: `revision ${deployment.revision ?? 'without a number'} of the model ${deployment.model} is served`,
      attempt: `wosEvaluate(deployment: '${watched.deployment.name}', …) again`,
    });
  }
}

function judgedBy(parameters: MlopsGateParameters, watched: WatchedBy, deployment: Deployed, run: Resource, measured: Measured, finished: Resource[]): Judged {
  return {
    deployment: { id: deployment.id, name: deployment.name },
    space: { id: watched.space.id, name: watched.space.name },
    model: { id: deployment.model, revision: deployment.revision },
    kind: parameters.kind!,
    run: run.metadata.id,
    finished: endOf(run),
    metrics: measured.metrics,
    limits: measured.limits,
    confusion: measured.confusion,
    records: measured.records,
    history: earlier(finished.slice(1).toReversed()),
  };
}

/** What earlier runs said of themselves. */
function earlier(runs: Resource[]): Earlier[] {
  return runs
    .map((run) => ({ run: run.metadata.id, finished: endOf(run), metrics: measuredBy(run, { status: 200, location: null, body: {} }).metrics }))
    .filter((one) => Object.keys(one.metrics).length > 0);
}

function verdict(session: Session, parameters: MlopsGateParameters, judged: Judged): GateVerdict {
  const made = judge(readRules(parameters.rules), judged);
  const page = writeReport(session.evidence, judged, made);
  const report = `${evidenceFolder()}${page.substring(session.evidence.length)}`;
  const broken = made.rules.filter((rule) => !rule.passed);
  const line = `${judged.deployment.name}: ${made.passed ? 'passed' : `failed ${broken.length} of`} ${made.rules.length} ${parameters.kind!} rules`;
  describe(made.rules.length === 0 ? line : `${line} (${made.rules.map((rule) => `${rule.metric}: ${rule.reason}`).join('; ')})`);
  echo(`mlopsGate: ${line} (report in ${report})`);
  const result = {
    kind: 'gate',
    id: judged.run,
    name: judged.deployment.name,
    outcome: 'unchanged' as const,
    space: judged.space,
    dryRun: session.dryRun,
    deployment: judged.deployment,
    monitor: parameters.kind!,
    passed: made.passed,
    rules: made.rules,
    run: judged.run,
    metrics: judged.metrics,
    report,
  };
  for (const rule of made.rules) {
    echo(`  ${rule.passed ? 'passed' : 'FAILED'}  ${rule.metric} ${rule.rule}: ${rule.reason}`);
  }
  if (!made.passed) {
    answerFor(parameters, judged, broken.map((rule) => `${rule.metric}: ${rule.reason}`), report);
  }
  return result;
}

function answerFor(parameters: MlopsGateParameters, judged: Judged, reasons: string[], report: string): void {
  const what = `mlopsGate: '${judged.deployment.name}' breaks ${reasons.length === 1 ? 'a rule' : `${reasons.length} rules`}: ${reasons.join('; ')}`;
  switch (parameters.onFail) {
    case 'fail':
      fail({ category: 'model', what, now: `the report is ${report}`, attempt: 'look at the report; train a better model, or change the rules' });
      break;
    case 'unstable':
      unstable(what);
      break;
    default:
      echo(`${what} (onFail: 'report', so the build goes on)`);
  }
}

/** One line with the build; several gates of a build stand beside each other. */
function describe(line: string): void {
  const before = currentBuild.description;
  if (before == null || before === '') {
    currentBuild.description = line;
  } else if (!before.includes(line)) {
    currentBuild.description = `${before} | ${line}`;
  }
}

function planned(parameters: MlopsGateParameters, watched: WatchedBy): GateVerdict {
  echo(`mlopsGate: would judge the ${parameters.kind!} run of '${watched.deployment.name}'`);
  return {
    kind: 'gate',
    id: placeholder(),
    name: watched.deployment.name,
    outcome: 'planned',
    space: watched.space,
    dryRun: true,
    deployment: watched.deployment,
    monitor: parameters.kind!,
    passed: true,
    rules: [],
    run: placeholder(),
    metrics: {},
    report: '',
  };
}
