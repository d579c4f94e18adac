import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';

/** Words for what a parameter is, as a pipeline author knows them. */
const KINDS: Record<ParameterInterface['kind'], string> = {
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

const WIDTH = 100;

export function helpOf(step: StepInterface): Help {
  const names = step.parameters.map(({ name }) => name.length);
  const kinds = step.parameters.map((parameter) => kindInWords(parameter).length);
  const [nameWidth, kindWidth] = [Math.max(0, ...names) + 2, Math.max(0, ...kinds) + 2];
  const rows = step.parameters.map((parameter) => {
    const head = parameter.name.padEnd(nameWidth) + kindInWords(parameter).padEnd(kindWidth);
    return wrapped(plainText(saysOf(parameter)), WIDTH - head.length - 2)
      .map((line, position) => (position === 0 ? head : ' '.repeat(head.length)) + line)
      .join('\n  ');
  });
  return {
    name: step.name,
    summary: plainText(step.summary),
    details: wrapped(plainText(descriptionOf(step).slice(step.summary.length)), WIDTH).join('\n'),
    parameters: rows,
    returns: step.returns === undefined ? undefined : wrapped(plainText(step.returns), WIDTH).join('\n'),
    throws: step.throws.map((text) => wrapped(plainText(text), WIDTH - 2).join('\n    ')),
    examples: step.examples,
  };
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

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
