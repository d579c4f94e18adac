import type { FieldSection, NameSection } from '../compiler/analysis/contract.ts';
import { valueFields, type Fields } from '../compiler/analysis/fields.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { Compilation } from '../compiler/compile.ts';

/** What pipeline authors and platform teams can rely on: `interface.json`, by which two versions are compared. */
export interface Contract extends Record<NameSection, string[]>, Record<FieldSection, Fields> {
  /** The version of the library. */
  version: string;
  steps: Record<string, StepInterface>;
  /** The JSON templates, by their paths below `resources/cp4d-mlops`: each value by its path. */
  templates: Record<string, Fields>;
}

const TEMPLATES = /^resources\/cp4d-mlops\/(templates\/.*\.json)$/;

/** The contract as the sources of the steps and the generated templates have it. */
export function contractOf({ modules }: Compilation, files: { path: string; text: string }[], version: string): Contract {
  const steps = modules.flatMap(({ step }) => step ?? []);
  const entries = modules.flatMap(({ contract }) => contract);
  const names = (section: NameSection): string[] => [...new Set(entries.flatMap((entry) => (entry.section === section ? entry.names : [])))].sort();
  const fields = (section: FieldSection): Fields => Object.assign({}, ...entries.map((entry) => (entry.section === section ? entry.fields : {}))) as Fields;
  return {
    version,
    steps: Object.fromEntries(steps.map((step) => [step.name, step])),
    errorCategories: names('errorCategories'),
    archive: names('archive'),
    junit: names('junit'),
    variables: names('variables'),
    files: names('files'),
    settings: fields('settings'),
    server: fields('server'),
    archived: fields('archived'),
    templates: Object.fromEntries(files.flatMap(templateIn)),
  };
}

function templateIn({ path, text }: { path: string; text: string }): [string, Fields][] {
  const name = TEMPLATES.exec(path)?.[1];
  return name === undefined || name.endsWith('.schema.json') ? [] : [[name, valueFields(JSON.parse(text))]];
}
