import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

/** The frames of whole files, from `templates/`; a name that a frame does not get is an error. */
export function fillFrame(name: string, values: object): string {
  const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8');
  return Handlebars.compile(text, { noEscape: true, strict: true })(values);
}
