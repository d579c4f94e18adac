import type { ParameterInterface, StepInterface } from '../compiler/analysis/interface.ts';
import { quoted } from '../compiler/groovy/texts.ts';
import { fillFrame } from './frames.ts';
import { kindInWords } from './help.ts';

const TYPES: Record<ParameterInterface['kind'], string> = {
  text: 'java.lang.String',
  number: 'java.lang.Number',
  boolean: 'boolean',
  list: 'java.util.List',
  map: 'java.util.Map',
  reference: 'java.lang.Object',
  any: 'java.lang.Object',
};

/** The steps for IntelliJ IDEA, in its language for what a script can call (GDSL); documentation is HTML there. */
export function gdslText(steps: StepInterface[]): string {
  return fillFrame('library.gdsl', {
    steps: steps.map((step) => ({
      name: step.name,
      block: step.block,
      parameters: step.parameters.map(({ name, kind, says }) => ({ name, type: TYPES[kind], doc: line(html(says)) })),
      doc: line(documentation(step)),
    })),
  });
}

function documentation({ description, parameters, returns, examples }: StepInterface): string {
  const rows = parameters.map((parameter) => `<li><b>${parameter.name}</b> (${escaped(kindInWords(parameter))}): ${html(parameter.says)}</li>`);
  return [
    `<p>${html(description)}</p>`,
    ...(rows.length === 0 ? [] : [`<ul>${rows.join('')}</ul>`]),
    ...(returns === undefined ? [] : [`<p>Returns ${html(returns)}.</p>`]),
    ...examples.map((example) => `<pre>${escaped(example)}</pre>`),
  ].join(' ');
}

/** Backticks stand for code. */
function html(text: string): string {
  return escaped(text).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A Groovy text in one line. */
function line(text: string): string {
  return quoted(text.replaceAll(/\s+/g, ' '));
}
