import { readFileSync } from 'node:fs';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import { gdslText } from './gdsl.ts';
import { settingsSchema } from './settingsSchema.ts';

const SETTINGS = new URL('../steps/internal/cp4dInternalSettings.ts', import.meta.url);

/** What editors know of the library: its steps, and the schema of its settings. */
export function editorFiles(steps: StepInterface[]): { path: string; text: string }[] {
  const schema = settingsSchema(readFileSync(SETTINGS, 'utf8'), steps);
  return [
    { path: 'docs/cp4d-mlops.gdsl', text: gdslText(steps) },
    { path: 'docs/cp4d-mlops.schema.json', text: `${JSON.stringify(schema, null, 2)}\n` },
  ];
}
