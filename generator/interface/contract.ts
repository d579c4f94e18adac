import type { FieldSection, NameSection } from '../compiler/analysis/contract.ts';
import type { Fields } from '../compiler/analysis/fields.ts';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { Compilation } from '../compiler/compile.ts';
import { templateContract, type TemplateContract } from './templateContract.ts';

/** What pipeline authors and platform teams can rely on: `interface.json`, by which two versions are compared. */
export interface Contract extends Record<NameSection, string[]>, Record<FieldSection, Fields>, TemplateContract {
  /** The version of the library. */
  version: string;
  steps: Record<string, StepInterface>;
}

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
    ...templateContract(files),
  };
}
