import type { Judged, MonitorKind, RuleVerdict, Verdict } from './cp4dInternalGate.ts';
import { element, escape } from './cp4dInternalMarkup.ts';

/** The deployment. @contract junit testsuite.name */
export type SuiteName = string;
/** Jenkins takes what stands before the last dot for a package. @contract junit testcase.classname */
type ClassName = `mlopsGate.${string} ${MonitorKind}`;
/** The metric. @contract junit testcase.name */
type CaseName = string;

/**
 * The verdict as JUnit XML: the suite is the deployment, each rule a test case named after its metric, so that Jenkins
 * follows a metric from build to build though its limit may change.
 *
 * @param name of the suite: the deployment's, and more where a build judges two of that name
 */
export function junitOf(name: SuiteName, judged: Judged, verdict: Verdict): string {
  const failures = verdict.rules.filter((rule) => !rule.passed).length;
  const cases = verdict.rules.map((rule) => testCase(className(name, judged.kind), judged, rule));
  const counts = { tests: `${verdict.rules.length}`, failures: `${failures}`, errors: '0', skipped: '0' };
  const suite = element('testsuite', { name, ...counts, timestamp: judged.finished }, `\n${cases.join('')}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', {}, suite)}\n`;
}

function testCase(classname: ClassName, judged: Judged, rule: RuleVerdict): string {
  const message = `${rule.metric}: ${rule.reason}`;
  const details = [message, `rule: ${rule.rule}`, `run: ${judged.run} (${judged.finished})`].map(escape).join('\n');
  const failure = rule.passed ? '' : element('failure', { type: 'rule', message }, details);
  return `${element('testcase', { classname, name: rule.metric satisfies CaseName }, failure)}\n`;
}

function className(suite: SuiteName, kind: MonitorKind): ClassName {
  return `mlopsGate.${suite.replaceAll('.', '_')} ${kind}`;
}
