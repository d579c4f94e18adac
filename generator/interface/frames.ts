import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const frames = new Map<string, Handlebars.TemplateDelegate<object>>();

/** The frames of whole files, from `templates/`; a name that a frame does not get is an error. */
export function fillFrame(name: string, values: object): string {
  const frame = frames.get(name) ?? readFrame(name);
  frames.set(name, frame);
  return frame(values);
}

function readFrame(name: string): Handlebars.TemplateDelegate<object> {
  const text = readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8');
  return Handlebars.compile(text, { noEscape: true, strict: true });
}
