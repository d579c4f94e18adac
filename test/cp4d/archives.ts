import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';

/** A model of four numeric fields and three classes; the coefficients are made up, not trained. */
export const FLOWERS = {
  format: 'cp4d-mlops/portable-model',
  version: 1,
  type: 'multinomial-logistic-regression',
  fields: ['sepal_length', 'sepal_width', 'petal_length', 'petal_width'],
  label: 'species',
  classes: ['setosa', 'versicolor', 'virginica'],
  coefficients: [
    [-0.42, 0.97, -2.52, -1.08],
    [0.53, -0.32, -0.2, -0.94],
    [-0.11, -0.65, 2.72, 2.02],
  ],
  intercepts: [9.85, 2.24, -12.09],
};

/** A .tar.gz of these files. */
export function archive(files: Record<string, string>): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'archive-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
    }
    create({ cwd: folder, gzip: true, file: join(folder, 'a.tar.gz'), sync: true, portable: true }, Object.keys(files));
    return readFileSync(join(folder, 'a.tar.gz'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The archive of a model, as training would pack it. */
export function modelArchive(model: object): Buffer {
  return archive({ 'model.pickle': 'opaque', 'model.json': JSON.stringify(model) });
}
