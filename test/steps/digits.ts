import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../../generator/output/files.ts';
import { step } from './inBoth.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';

/** The example's model and rows. */
export const MODEL = readFileSync(`${ROOT}/examples/deploy/model/digits.tar.gz`);
export const ROWS = readFileSync(`${ROOT}/examples/deploy/data/new-digits.csv`);

export const TYPE = { type: 'scikit-learn_1.3', softwareSpec: 'runtime-24.1-py3.11' };

/** An archive that CP4D takes and cannot load. */
export const BROKEN_MODEL = gzipSync('not a model');

/** Stores the model `digits` from `model.tar.gz` in the space `digits-test`. */
export function storeDigits(parameters: Record<string, unknown> = {}): StepUse {
  return step('wmlStoreModel', { name: 'digits', file: 'model.tar.gz', ...TYPE, ...parameters });
}

export function inDigitsSpace(...body: StepUse[]): StepUse {
  return step('withCp4d', { space: 'digits-test' }, body);
}

/** Rows of digits with made-up labels, as a CSV file. */
export function trainingRows(count: number): string {
  const [header, ...rows] = ROWS.toString().trimEnd().split('\n');
  const labelled = rows.slice(0, count).map((row, index) => `${row},${index % 10}`);
  return `${[`${header},target`, ...labelled].join('\n')}\n`;
}
