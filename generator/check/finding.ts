import type { Region } from './reader.ts';

/** What can be found, by the names that reports and code scanning use, each with what it means. */
export const RULES = {
  'unreadable-file': 'The file cannot be read, or Groovy cannot parse it.',
  'unknown-step': 'The library has no step of that name.',
  'unknown-parameter': 'The step has no parameter of that name.',
  'missing-parameter': 'The call leaves out a parameter that the step needs.',
  'wrong-type': 'A value is of another type than the step takes.',
  'value-not-allowed': 'A value is not among those that the step takes.',
  'wrong-arguments': 'A step takes parameters by name, and some steps a block: the call passes something else.',
  'internal-module': 'A variable whose name begins with cp4dInternal may change in any version.',
  'deprecated-name': 'The name still works, and goes with a later major version.',
} as const;

export type Rule = keyof typeof RULES;

/** Something about one place of a Jenkinsfile. A warning may be right; an error fails the build that gets there. */
export interface Finding extends Region {
  file: string;
  rule: Rule;
  severity: 'error' | 'warning';
  message: string;
  /** What to do about it. */
  fix?: string;
}

/** What a rule says of a place; the file is added by whoever reads it. */
export type Remark = Omit<Finding, 'file'>;

/** A remark about a piece of the text. */
export function remark(region: Region, rule: Rule, message: string, fix?: string, severity: Finding['severity'] = 'error'): Remark {
  const { line, column, endLine, endColumn } = region;
  return { line, column, endLine, endColumn, rule, severity, message, fix };
}
