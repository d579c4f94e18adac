import { expect, test } from 'vitest';
import { wrappedCalls } from '../../generator/interface/wrappedCalls.ts';
import { compileMadeUp, madeUpLibrary } from '../interface/madeUpSteps.ts';

const STEP = `import { sh } from '#jenkins';
import { batch } from '../internal/cp4dInternalBatch.ts';
import { cpdctlOrder } from '../internal/cp4dInternalCalls.ts';
import { fetching } from '../internal/cp4dInternalRest.ts';
import { currentSession } from '../internal/cp4dInternalSession.ts';
import { spacesNamed } from '../internal/cp4dInternalSpaces.ts';

export interface MlopsTidyParameters {
  /** Name with <angle brackets> & a | bar. */
  name: string;
}

/**
 * Tidies up.
 *
 * @returns what is left: count
 * @throws configuration when there is nothing
 * @throws authentication or server when it is refused
 * @example mlopsTidy(name: 'x')
 */
export function mlopsTidy(parameters: MlopsTidyParameters): { count: number } {
  sh({ script: 'true', label: 'nothing' });
  const found = batch(currentSession(), 'look', { spaces: spacesNamed(parameters.name), more: fetching([{ method: 'GET', path: \`/v2/things/\${parameters.name}?all=true\` }]) });
  return remove(found.spaces.length);
}

function remove(count: number): { count: number } {
  batch(currentSession(), 'remove', { done: cpdctlOrder({ command: 'space delete', flags: { 'space-id': 'x' } }) });
  return { count };
}
`;

test('what a step runs is told from its code and that of the modules it calls, reads apart from changes', () => {
  const calls = wrappedCalls('mlopsTidy', compileMadeUp({ mlopsTidy: STEP }, '1.0.0').modules);

  expect(calls).toEqual({ steps: [], reads: ['GET /v2/things/{name}', 'cpdctl space list'], writes: ['cpdctl space delete'] });
});

test('the page of a step has its examples, parameters, result, errors and what it runs; the help neither columns nor markup', () => {
  const files = madeUpLibrary({ mlopsTidy: STEP }, '1.0.0');
  const textOf = (path: string): string => files.find((file) => file.path === path)!.text;

  const page = textOf('docs/steps/mlopsTidy.md');
  expect(page).toContain("        mlopsTidy(name: 'x')\n");
  expect(page).toContain("    def result = mlopsTidy(name: 'x')\n");
  expect(page).toContain('Name with &lt;angle brackets> &amp; a \\| bar.');
  expect(page).toContain('| `count` | number |');
  expect(page).toContain('- **configuration** when there is nothing\n- **authentication** or **server** when it is refused\n');
  expect(page).toContain('- Changes: `cpdctl space delete`\n');
  expect(textOf('vars/mlopsTidy.txt')).toContain('- name (text, required): Name with (angle brackets) and a | bar.\n');
});
