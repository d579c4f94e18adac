import { expect, test } from 'vitest';
import { render } from '../../generator/compiler/diagnostics/render.ts';
import { ROOT } from '../../generator/output/files.ts';
import { compileSnippet } from './snippet.ts';

function mistakesIn(text: string): string[] {
  return compileSnippet(text).diagnostics.map(({ code, line, column, message }) => `${line}:${column} ${code} ${message}`);
}

test('a misspelt flag of cpdctl is a compile error with its place', () => {
  const [mistake] = mistakesIn(`import { cpdctlCall } from './cp4dInternalCalls.ts';

export function spaces(name: string): unknown {
  return cpdctlCall({ command: 'space list', flags: { 'sub-nam': name }, query: { id: 'metadata.id' } });
}
`);

  expect(mistake).toMatch(/^4:55 TS\d+ .*'sub-nam'/);
});

test('a flag that is newer than the oldest cpdctl that is supported is a compile error that says since when', () => {
  const [mistake] = mistakesIn(`import { cpdctlCall } from './cp4dInternalCalls.ts';

export function space(name: string): unknown {
  return cpdctlCall({ command: 'space get', flags: { 'space-id': name, space: name }, query: { id: 'metadata.id' } });
}
`);

  expect(mistake).toMatch(/^4:\d+ TS\d+ .*--space needs cpdctl 1\.8\.145/s);
});

test('a misspelt parameter of a step is a compile error with its place', () => {
  const [mistake] = mistakesIn(`import { cp4dSpace } from '../space/cp4dSpace.ts';

export function lookUp(name: string): string {
  return cp4dSpace({ nam: name }).id;
}
`);

  expect(mistake).toMatch(/^4:22 TS\d+ .*'nam'/);
});

test('a mistake is shown with its source line, the piece underlined, and the fix', () => {
  const [mistake] = compileSnippet(`export function count(names: string[]): string {
  return names ? 'some' : 'none';
}
`).diagnostics;

  expect(render(mistake!, ROOT)).toBe(`generator/steps/internal/cp4dInternalSnippet.ts:2:10 - CM2004: this condition is a list; what counts as true differs between JavaScript and Groovy (an empty list is true in one and false in the other).

2   return names ? 'some' : 'none';
           ~~~~~
   Compare it: names.length > 0, or names != null

docs/diagnostics/CM2004.md
`);
});
