import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES, type Finding, type Rule } from './finding.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const NAMES = Object.keys(RULES) as Rule[];

/** The findings as SARIF 2.1.0, which code scanning reads. Paths are relative to the folder that was checked from. */
export function sarifOf(findings: Finding[]): object {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { name: string; version: string };
  const rules = NAMES.map((id) => ({ id, shortDescription: { text: RULES[id] } }));
  const driver = { name: `${name} check`, version, rules };
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    // Groovy counts columns as Java and JavaScript do.
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: findings.map(resultOf) }],
  };
}

function resultOf({ file, rule, severity, message, fix, ...place }: Finding): object {
  const region = { startLine: place.line, startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn };
  return {
    ruleId: rule,
    ruleIndex: NAMES.indexOf(rule),
    level: severity,
    message: { text: fix === undefined ? message : `${message}; ${fix}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } }],
  };
}

function uriOf(path: string): string {
  return isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
}
