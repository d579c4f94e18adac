import { relative } from 'node:path';
import type { Diagnostic } from '../compiler/diagnostics/diagnostic.ts';
import { renderAll } from '../compiler/diagnostics/render.ts';
import { ROOT } from '../output/files.ts';
import { Mistake } from './mistake.ts';

/** The compiler's findings as a mistake of the author: for a terminal, or as JSON for a tool. */
export function mistakesOf(diagnostics: Diagnostic[], json: boolean): Mistake {
  const listed = diagnostics.map((diagnostic) => ({ ...diagnostic, file: relative(ROOT, diagnostic.file) }));
  return new Mistake(json ? JSON.stringify(listed, null, 2) : renderAll(diagnostics, ROOT), json);
}
