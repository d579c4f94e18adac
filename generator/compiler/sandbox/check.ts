import { OPERATOR_RULES, RULES, type Rule } from './rules.ts';
import type { Use } from './uses.ts';

/** What a file of the library may use without a rule of the sandbox. */
export interface Surroundings {
  /** Its own methods, fields and variables that hold a closure. */
  own: Set<string>;
  /** The library's files with their methods. */
  modules: Map<string, Set<string>>;
  /** The steps of Jenkins. */
  steps: Set<string>;
}

/** The uses that the sandbox would refuse, in words; none when the file runs in an untrusted library. */
export function refusedUses(uses: Use[], surroundings: Surroundings, rules = Object.keys(RULES) as Rule[]): { line: number; what: string }[] {
  const known = rules.map(readRule);
  return uses.filter((use) => !isAllowed(use, surroundings, known)).map((use) => ({ line: use.line, what: inWords(use) }));
}

function isAllowed(use: Use, { own, modules, steps }: Surroundings, rules: ReadRule[]): boolean {
  switch (use.kind) {
    case 'operator':
      return OPERATOR_RULES[use.name] !== undefined;
    case 'new':
      return rules.some((rule) => rule.kind === 'new' && isOf(rule, use.name) && rule.types.length === use.arguments);
    case 'property':
      return isClass(use.receiver, own) ? rules.some((rule) => rule.kind === 'staticField' && isOf(rule, use.receiver!) && rule.member === use.name) : true;
    case 'call':
      if (use.receiver === undefined) {
        return own.has(use.name) || steps.has(use.name) || (modules.get(use.name)?.has('call') ?? false);
      }
      return modules.get(use.receiver)?.has(use.name) ?? isAllowedMethod(use, own, rules);
  }
}

/** A method of Java has its own number of arguments, one that Groovy adds takes the receiver as the first. */
function isAllowedMethod(use: Use, own: Set<string>, rules: ReadRule[]): boolean {
  return rules.some((rule) => {
    if (rule.member !== use.name) {
      return false;
    }
    if (isClass(use.receiver, own)) {
      return rule.kind === 'staticMethod' && isOf(rule, use.receiver!) && rule.types.length === use.arguments;
    }
    return rule.types.length === use.arguments + (rule.kind === 'staticMethod' ? 1 : 0);
  });
}

interface ReadRule {
  kind: string;
  type: string;
  member: string;
  types: string[];
}

function readRule(rule: Rule): ReadRule {
  const [kind = '', type = '', ...others] = RULES[rule].split(' ');
  return kind === 'new' ? { kind, type, member: '', types: others } : { kind, type, member: others[0]!, types: others.slice(1) };
}

function isOf(rule: ReadRule, className: string): boolean {
  return rule.type === className || rule.type.endsWith(`.${className}`);
}

/** A name with a capital letter that the file did not declare is a class. */
function isClass(name: string | undefined, own: Set<string>): boolean {
  return name !== undefined && /^[A-Z]/.test(name) && !own.has(name);
}

function inWords({ kind, receiver, name, arguments: count }: Use): string {
  const of = receiver === undefined || receiver === '' ? '' : `${receiver}.`;
  switch (kind) {
    case 'operator':
      return `the operator ${name}`;
    case 'property':
      return `the property ${of}${name}`;
    case 'new':
      return `new ${name} with ${count} arguments`;
    case 'call':
      return `${of}${name} with ${count} arguments`;
  }
}
