import type { FieldInterface, Fields } from '../compiler/analysis/fields.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { fillFrame } from './frames.ts';
import { descriptionOf, kindInWords, saysOf, wordsFor } from './help.ts';
import { guidesFor } from './stepGroups.ts';
import { wrappedCalls } from './wrappedCalls.ts';

/** The page `docs/steps/<step>.md`. Its links lead to pages beside it and to the guides above it. */
export function stepPage(module: CompiledModule, source: string, modules: CompiledModule[]): string {
  const step = module.step!;
  const names = modules.flatMap((one) => one.step?.name ?? []).filter((name) => name !== step.name);
  const linked = (text: string): string => withLinks(text, names);
  return fillFrame('step.md', {
    name: step.name,
    source,
    description: linked(descriptionOf(step)),
    parameters: step.parameters.map((parameter) => ({ name: parameter.name, kind: cell(kindInWords(parameter)), says: cell(linked(saysOf(parameter))) })),
    returns: step.returns === undefined ? undefined : oneLine(linked(step.returns)),
    fields: fieldRows(step.result ?? {}),
    throws: step.throws.map((text) => withCategories(oneLine(linked(text)))),
    runs: runsOf(step.name, modules),
    isSession: step.name === 'withCp4d',
    examples: step.examples.map((call) => ({ declarative: inDeclarative(step, call), scripted: inScripted(step, call) })),
    guides: guidesFor(module),
  });
}

/** What every result has. */
const COMMON = ['space.id', 'space.name', 'kind', 'id', 'name', 'outcome', 'dryRun'];

/** A row for each field; the fields that every result has are one. */
function fieldRows(fields: Fields): { path: string; kind: string }[] {
  const isResult = (prefix: string): boolean => COMMON.every((name) => fields[prefix + name] !== undefined);
  const rows = new Map<string, string>();
  for (const [path, field] of Object.entries(fields)) {
    const common = COMMON.find((name) => path === name || path.endsWith(`.${name}`)) ?? '';
    const prefix = path.slice(0, path.length - common.length);
    if (common !== '' && isResult(prefix)) {
      rows.set(`${prefix}kind`, 'text; beside it `id`, `name`, `outcome`, `space` and `dryRun`, as in [every result](index.md#results)');
    } else {
      rows.set(path, cell(fieldInWords(field)));
    }
  }
  return [...rows].map(([path, kind]) => ({ path, kind }));
}

function fieldInWords({ kind, values, optional }: FieldInterface): string {
  const what = values === undefined ? wordsFor(kind) : values.map((value) => JSON.stringify(value)).join(' or ');
  return optional === true ? `${what}, or null` : what;
}

/** Names of other steps as links, but for those in code that says more than the name; the rest as text, never as HTML. */
function withLinks(text: string, names: string[]): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? linkOf(part.slice(1, -1), names) ?? part : plainProse(part).replaceAll(/\b\w+\b/g, (word) => linkOf(word, names) ?? word)))
    .join('');
}

/** The site takes braces in pairs for a place to fill in. */
function plainProse(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;');
}

/** `cpdctl` and `openscale` are also the names of what they speak to. */
const PRODUCTS = ['cpdctl', 'openscale'];

function linkOf(word: string, names: string[]): string | undefined {
  return names.includes(word) && !PRODUCTS.includes(word) ? `[\`${word}\`](${word}.md)` : undefined;
}

/** An error's text begins with one category or several. */
function withCategories(text: string): string {
  return text.replace(/^((configuration|authentication|infrastructure|server|model)(, | or )?)+/, (categories) => categories.replaceAll(/\w{3,}/g, '**$&**'));
}

function runsOf(step: string, modules: CompiledModule[]): string[] {
  const { steps, reads, writes } = wrappedCalls(step, modules);
  const links = steps.map((name) => `[\`${name}\`](${name}.md)`);
  const inCode = (calls: string[]): string[] => calls.map((call) => `\`${call}\``);
  return [named('Steps', links), named('Reads', inCode(reads)), named('Changes', inCode(writes))].filter((line) => line !== '');
}

function named(title: string, things: string[]): string {
  return things.length === 0 ? '' : `${title}: ${things.join(', ')}`;
}

function inDeclarative(step: StepInterface, call: string): string {
  return [`stage('${step.name}') {`, '    steps {', indented(call, 8), '    }', '}'].join('\n');
}

function inScripted(step: StepInterface, call: string): string {
  return ['node {', indented(step.returns === undefined || step.block ? call : `def result = ${call}`, 4), '}'].join('\n');
}

function indented(text: string, blanks: number): string {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(blanks));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Of a table. */
function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}
