import { join } from 'node:path';
import { ROOT } from '../generator/output/files.ts';
import type { RowsStep } from './rows.ts';

/** Scores with the example's model, which is deployed already when a second file is measured. */
export const SCORING: RowsStep = {
  name: 'scoring',
  example: join(ROOT, 'examples/deploy'),
  rows: 'data/new-digits.csv',
  jenkinsfile: `@Library('cp4d-mlops@v1') _
node {
    withCp4d {
        cp4dSpace(name: 'bench-scoring', create: true)
        wmlStoreModel(name: 'digits', space: 'bench-scoring')
        wmlDeploy(name: 'digits', model: 'digits', space: 'bench-scoring')
        wmlScore(deployment: 'digits', file: 'rows.csv', space: 'bench-scoring')
    }
}
`,
  done: (rows) => `scored ${rows} rows`,
};
