import { expect, test } from 'vitest';
import { printScript } from '../../generator/compiler/groovy/printer.ts';
import { compiledModule } from './snippet.ts';

const SOURCE = `import { echo } from '#jenkins';

export interface Cp4dGreetParameters {
  /** Whom to greet. */
  name: string;
  /** How often. @default 1 */
  times?: number;
}

/**
 * Greets somebody.
 *
 * @returns nothing
 */
export function cp4dGreet(parameters: Cp4dGreetParameters): void {
  if (parameters.name !== 'nobody') {
    echo(\`Hello, \${parameters.name}\`);
  }
}
`;

/** For each piece of Groovy that is known to come from somewhere: its first line, and the source's first line. */
function firstLines(): [string, string][] {
  const { text, spans } = printScript(compiledModule(SOURCE, 'cp4dGreet').script);
  const line = (of: string, number: number): string => of.split('\n')[number - 1]!.trim();
  return spans.map(({ lines, source }) => [line(text, lines.first), line(SOURCE, source.first)]);
}

test('each line of a parameter, each method and each statement knows the lines it is made from', () => {
  expect(firstLines()).toEqual([
    ["name: [kind: 'text', required: true],", '/** Whom to greet. */'],
    ["times: [kind: 'number', default: 1],", '/** How often. @default 1 */'],
    ['/**', '/**'],
    ["if (parameters.name != 'nobody') {", "if (parameters.name !== 'nobody') {"],
    ['echo("Hello, ${parameters.name}")', 'echo(`Hello, ${parameters.name}`);'],
  ]);
});

test('a span ends with the last line of its piece, on both sides', () => {
  const { text, spans } = printScript(compiledModule(SOURCE, 'cp4dGreet').script);
  const method = spans[2]!;

  expect(text.split('\n')[method.lines.last - 1]).toBe('}');
  expect(SOURCE.split('\n')[method.source.last - 1]).toBe('}');
});
