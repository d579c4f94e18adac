import type { ParameterInterface, StepInterface } from '../../generator/compiler/analysis/interface.ts';
import type { Contract } from '../../generator/interface/contract.ts';
import type { Sources } from './madeUpProject.ts';

/** A parameter of a made-up step: an optional text, but for what is told. */
export function parameter(name: string, more: Partial<ParameterInterface> = {}): ParameterInterface {
  return { name, kind: 'text', required: false, says: 'Something.', ...more };
}

export function step(name: string, more: Partial<StepInterface> = {}): StepInterface {
  return { name, summary: 'Does it.', description: 'Does it.', throws: [], examples: [], block: false, parameters: [], ...more };
}

/** A contract of some steps, empty but for what is told. */
export function contract(steps: StepInterface[], more: Partial<Contract> = {}): Contract {
  const nothing = { errorCategories: [], archive: [], junit: [], variables: [], files: [], settings: {}, server: {}, archived: {}, templates: {}, overrides: {} };
  return { version: '0.0.0', steps: Object.fromEntries(steps.map((one) => [one.name, one])), ...nothing, ...more };
}

/** The sources of a library with that contract. */
export function sourcesOf(made: Contract): Sources {
  return (version) => [{ path: 'interface.json', text: `${JSON.stringify({ ...made, version }, null, 2)}\n` }];
}
