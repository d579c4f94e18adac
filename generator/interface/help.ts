import type { ValueKind } from '../compiler/analysis/fields.ts';
import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';

/** Words for what a parameter is, as a pipeline author knows them. */
const KINDS: Record<ValueKind, string> = {
  text: 'text',
  number: 'number',
  boolean: 'yes/no',
  list: 'list',
  map: 'map',
  reference: 'name, id or result',
  any: 'any value',
};

/** What fills the help template. Help must survive HTML escaping, so it holds no angle bracket and no ampersand. */
export interface Help {
  name: string;
  summary: string;
  details: string;
  parameters: string[];
  returns?: string;
  throws: string[];
  examples: string[];
}

/** Jenkins shows it in a proportional font and breaks lines itself, so there are neither columns nor breaks within a text. */
export function helpOf(step: StepInterface): Help {
  return {
    name: step.name,
    summary: plainText(step.summary),
    details: plainText(descriptionOf(step).slice(step.summary.length)),
    parameters: step.parameters.map((parameter) => `${parameter.name} (${kindInWords(parameter)}): ${plainText(saysOf(parameter))}`),
    returns: step.returns === undefined ? undefined : plainText(step.returns),
    throws: step.throws.map(plainText),
    examples: step.examples,
  };
}

/** The word for a kind of value. */
export function wordsFor(kind: ValueKind): string {
  return KINDS[kind];
}

export function kindInWords({ kind, required, default: fallback, values }: ParameterInterface): string {
  const what = values === undefined ? KINDS[kind] : values.map((value) => JSON.stringify(value)).join(' or ');
  if (required) {
    return `${what}, required`;
  }
  return fallback === undefined ? what : `${what}, default ${fallback === true ? 'yes' : fallback === false ? 'no' : JSON.stringify(fallback)}`;
}

/** What a parameter's row says: its text, and the old names that are still taken. */
export function saysOf({ says, aliases = [] }: ParameterInterface): string {
  const taken = aliases.filter(({ refused }) => refused !== true);
  return [says, ...taken.map(({ name, since, removedIn }) => `Old name: \`${name}\`, deprecated since ${since}, removed in ${removedIn}.`)].join(' ');
}

/** A step's text; of an old name also which step stands for it. */
export function descriptionOf({ description, deprecated }: StepInterface): string {
  return deprecated === undefined ? description : `${description}\n\nDeprecated since ${deprecated.since}, removed in ${deprecated.removedIn}; use \`${deprecated.use}\`.`;
}

/** JSDoc's marks for code mean nothing in plain text. */
function plainText(text: string): string {
  return text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').replaceAll('<', '(').replaceAll('>', ')').replaceAll('&', 'and').trim();
}
