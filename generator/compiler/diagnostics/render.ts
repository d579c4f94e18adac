import { relative } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** A diagnostic as a terminal shows it: place, message, the source line with the piece underlined, the fix, its page. */
export function render(diagnostic: Diagnostic, root: string): string {
  const { file, line, column, code, message, fix, sourceLine, length } = diagnostic;
  const number = String(line);
  const underline = ' '.repeat(number.length + column) + '~'.repeat(length);
  return [
    `${relative(root, file)}:${line}:${column} - ${code}: ${message}`,
    '',
    `${number} ${sourceLine}`,
    underline,
    ...(fix === undefined ? [] : [`   ${fix}`]),
    '',
    ...(code.startsWith('CM') ? [`docs/diagnostics/${code}.md`, ''] : []),
  ].join('\n');
}

export function renderAll(diagnostics: Diagnostic[], root: string): string {
  const count = diagnostics.length === 1 ? '1 mistake' : `${diagnostics.length} mistakes`;
  return [...diagnostics.map((diagnostic) => render(diagnostic, root)), `${count}; nothing was written.`].join('\n');
}
