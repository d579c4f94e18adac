import { fileExists, libraryResource, readFile } from '#jenkins';
import { fromJson, isMap, messageOf } from '#language';
import { fail } from './cp4dInternalErrors.ts';
import type { Session } from './cp4dInternalSession.ts';
import { misfits, type TemplateSchema } from './cp4dInternalTemplateSchemas.ts';
import { nearest } from './cp4dInternalText.ts';

/** What is filled into a template, by the placeholders' names; null stands for nothing. */
export interface TemplateValues {
  [placeholder: string]: unknown;
}

const NAMES = ['subscription', 'service-provider', 'monitor-quality', 'monitor-fairness', 'monitor-drift', 'monitor-explainability', 'run'];

/**
 * Looks at the files of the repository that stand instead of templates, before anything is sent.
 *
 * @param names of the templates that the step fills in
 * @throws when one is not there, does not keep to the template's schema, or stands for a template that there is not
 */
export function requireTemplates(step: string, session: Session, names: string[]): void {
  const own = Object.keys(session.templates);
  const problems = own.filter((name) => !NAMES.includes(name)).map((name) => `cp4d-mlops.json: templates.${name}: there is no such template; did you mean '${nearest(name, NAMES)!}'?`);
  for (const name of own.filter((one) => names.includes(one))) {
    for (const problem of problemsIn(step, name, session.templates[name])) {
      problems.push(problem);
    }
  }
  if (problems.length > 0) {
    fail({
      category: 'configuration',
      what: `${step}: templates of the repository do not fit\n  ${problems.join('\n  ')}`,
      now: 'nothing was sent',
      attempt: "start from the library's own file, resources/cp4d-mlops/templates/<name>.json; <name>.schema.json beside it says what it takes",
    });
  }
}

function problemsIn(step: string, name: string, file: string): string[] {
  const schema = fromJson(libraryResource(`cp4d-mlops/templates/${name}.schema.json`)) as TemplateSchema;
  const parsed = parse(ownText(step, name, file));
  return complaints(parsed, schema).map((problem) => `${file}: ${problem}`);
}

/** The kinds of the placeholders stand for their values. */
function complaints(parsed: Parsed, schema: TemplateSchema): string[] {
  if (parsed.problem != null) {
    return [parsed.problem];
  }
  const filled = fill('', parsed.value, schema['x-placeholders']);
  return [...(filled.problems ?? []), ...misfits(parsed.value, schema)];
}

/**
 * A JSON body of the library, or the file of the repository that the settings name instead of it
 * (`templates: { subscription: 'deploy/subscription.json' }`), with its placeholders filled in. They are filled on the
 * parsed tree: a value keeps its kind, and cannot break out of its place. `"${name}"` must have a value; an entry whose
 * value is `"${name?}"` is left out when there is none.
 *
 * @param name of the template: `subscription`
 * @throws when the file cannot be read, names an unknown placeholder, or one that must have a value has none
 */
export function fillTemplate(step: string, session: Session, name: string, values: TemplateValues): unknown {
  const own = session.templates[name];
  const parsed = parse(own == null ? libraryResource(`cp4d-mlops/templates/${name}.json`) : ownText(step, name, own));
  const filled = parsed.problem == null ? fill('', parsed.value, values) : { problems: [parsed.problem] };
  const problems = filled.problems ?? [];
  if (problems.length > 0) {
    fail({
      category: 'configuration',
      what: `${step}: the template '${name}'${own == null ? '' : ` (${own})`} cannot be filled: ${problems.join('; ')}`,
      attempt: `${step} fills in ${Object.keys(values).join(', ')}`,
    });
  }
  return filled.value;
}

function ownText(step: string, name: string, file: string): string {
  if (!fileExists(file)) {
    fail({ category: 'configuration', what: `${step}: there is no file '${file}', which templates.${name} of cp4d-mlops.json names`, attempt: 'check its path; it counts from the current folder of the build' });
  }
  return readFile({ file, encoding: 'UTF-8' });
}

interface Filled {
  value?: unknown;
  problems?: string[];
}

interface Parsed {
  value?: unknown;
  problem?: string;
}

/** Editors want to know the schema, OpenScale does not. */
function parse(text: string): Parsed {
  try {
    const value = fromJson(text);
    return { value: isMap(value) ? { ...value, $schema: null } : value };
  } catch (problem) {
    return { problem: messageOf(problem) };
  }
}

/** Null at a place means that it is left out. */
function fill(path: string, template: unknown, values: TemplateValues): Filled {
  if (typeof template === 'string') {
    return fillText(path, `${template}`, values);
  }
  if (Array.isArray(template)) {
    return fillList(path, template as unknown[], values);
  }
  return isMap(template) ? fillMap(path, template, values) : { value: template };
}

function fillMap(path: string, template: { [name: string]: unknown }, values: TemplateValues): Filled {
  const map: { [name: string]: unknown } = {};
  const problems: string[] = [];
  for (const name of Object.keys(template)) {
    const filled = fill(path === '' ? name : `${path}.${name}`, template[name], values);
    for (const problem of filled.problems ?? []) {
      problems.push(problem);
    }
    if (filled.value != null) {
      map[name] = filled.value;
    }
  }
  return { value: map, problems };
}

function fillList(path: string, template: unknown[], values: TemplateValues): Filled {
  const list: unknown[] = [];
  const problems: string[] = [];
  for (let i = 0; i < template.length; i++) {
    const filled = fill(`${path}.${i}`, template[i], values);
    for (const problem of filled.problems ?? []) {
      problems.push(problem);
    }
    if (filled.value != null) {
      list.push(filled.value);
    }
  }
  return { value: list, problems };
}

function fillText(path: string, text: string, values: TemplateValues): Filled {
  if (!text.includes('${')) {
    return { value: text };
  }
  if (!text.startsWith('${') || text.indexOf('}') !== text.length - 1) {
    return { problems: [`${path}: a placeholder is a whole text of its own, and "${text}" holds more`] };
  }
  const isOptional = text.endsWith('?}');
  const name = text.substring(2, text.length - (isOptional ? 2 : 1));
  const names = Object.keys(values);
  if (!names.includes(name)) {
    const meant = nearest(name, names);
    return { problems: [`${path}: there is no placeholder '${name}'${meant == null ? '' : `; did you mean '${meant}'?`}`] };
  }
  if (values[name] == null && !isOptional) {
    return { problems: [`${path}: there is no value for '${name}'`] };
  }
  return { value: values[name] };
}
