import { join } from 'node:path';
import { ROOT } from '../generator/output/files.ts';
import type { RowsStep } from './rows.ts';

/** Feeds back rows of the example, whose model is monitored already when a second file is measured. */
export const FEEDBACK: RowsStep = {
  name: 'feedback',
  example: join(ROOT, 'examples/monitor'),
  rows: 'data/digits.csv',
  jenkinsfile: `@Library('cp4d-mlops@v1') _
node {
    withCp4d(space: 'bench-feedback') {
        cp4dSpace(name: 'bench-feedback', create: true)
        wmlStoreModel(name: 'digits')
        wmlDeploy(name: 'digits', model: 'digits')
        wosSubscribe(deployment: 'digits', problemType: 'multiclass', label: 'digit', schema: 'rows.csv', createServiceProvider: true)
        wosMonitor(deployment: 'digits', kind: 'quality')
        wosFeedback(deployment: 'digits', file: 'rows.csv')
    }
}
`,
  done: (rows) => `${rows} of ${rows} rows sent`,
};
