import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../local/cp4d/json.ts';
import { FLOWERS, modelArchive } from './archives.ts';
import { testCluster } from './cluster.ts';
import { pythonWithClients } from './python.ts';

const SPEED = 20;
const LONGEST_RUN = 120_000;
const python = pythonWithClients();
const folder = mkdtempSync(join(tmpdir(), 'clients-'));
afterAll(() => rmSync(folder, { recursive: true }));

if (python === undefined) {
  process.stderr.write("IBM's Python clients are left out: set CP4D_TEST_PYTHON, or run `npx tsx test/cp4d/python.ts` once.\n");
}

/** Runs a script against a cluster of its own; answers what it printed and which requests were refused. */
async function drive(script: string): Promise<{ results: JsonObject; refused: string[] }> {
  const { cp4d } = await testCluster({ speed: SPEED });
  const [archive, table] = [join(folder, 'model.tar.gz'), join(folder, 'rows.csv')];
  writeFileSync(archive, modelArchive(FLOWERS));
  writeFileSync(table, 'a,b\n1,"x\ny"\n');
  const { stdout } = await execa(python ?? '', [fileURLToPath(new URL(script, import.meta.url)), cp4d.url, archive, table, String(SPEED)], {
    env: { WML_CLIENT_VERIFY_REQUESTS: cp4d.caFile, REQUESTS_CA_BUNDLE: cp4d.caFile, SSL_CERT_FILE: cp4d.caFile },
  });
  const refused = (await cp4d.requests())
    .filter(({ status }) => (status ?? 599) >= 400)
    .map(({ method, path, status }) => `${status} ${method} ${path.replaceAll(/[0-9a-f-]{36}/g, '{id}')}`);
  return { results: JSON.parse(stdout) as JsonObject, refused: [...new Set(refused)].sort() };
}

describe.skipIf(python === undefined)("IBM's WML client", () => {
  test(
    'does all a pipeline does, and nothing is refused but what it provokes or only asks out of curiosity',
    { timeout: LONGEST_RUN },
    async () => {
      const { results, refused } = await drive('wml_client.py');

      expect(results).toMatchObject({
        spaces: ['from-python', 'second'],
        'paged spaces': ['from-python', 'second'],
        space: 'changed',
        members: ['admin'],
        specification: 'runtime-23.1-py3.10',
        'unknown specification': 'Not Found',
        'specification states': ['constricted', 'deprecated', 'supported'],
        'own specification': true,
        hardware: ['XXS', 'XS', 'S', 'M', 'L', 'XL'],
        'wrong type': expect.stringContaining('Unsupported model type and software specification combination'),
        'model table': ['flowers'],
        model: 'flowers, renamed',
        revision: '1',
        'download is what was stored': true,
        state: 'ready',
        'scoring address': true,
        'deployment table': ['flowers'],
        'serving names free': [false, true],
        scores: {
          fields: ['prediction', 'probability'],
          values: [
            ['setosa', expect.any(Array)],
            ['virginica', expect.any(Array)],
          ],
        },
        'revision served': '1',
        'wrong rows': expect.stringContaining("columns are missing: {'petal_width'}"),
        'broken model': expect.stringContaining('no model.json'),
        'model in use': expect.stringContaining('existing deployments'),
        job: 'completed',
        content: 'a,b\n1,"x\ny"\n',
        assets: ['rows.csv'],
        'space deletion': 'SUCCESS',
      });
      expect(refused).toEqual([
        '400 POST /ml/v4/deployments/{id}/predictions',
        '400 POST /ml/v4/models',
        '401 POST /icp4d-api/v1/authorize',
        '404 GET /ml/v1/foundation_model_specs',
        '404 GET /ml/v4/experiments/{id}',
        '404 GET /ml/v4/functions/{id}',
        '404 GET /ml/v4/pipelines/{id}',
        '404 GET /ml/wml_services/version',
        '404 GET /v2/spaces/{id}',
        '404 GET /wx/v1-beta/prompts/{id}',
        '409 GET /ml/v4/deployments',
      ]);
    },
  );
});

describe.skipIf(python === undefined)("IBM's watsonx client", () => {
  test('finds a space by name, stores, deploys and scores a model', { timeout: LONGEST_RUN }, async () => {
    const { results, refused } = await drive('watsonx_client.py');

    expect(results).toMatchObject({
      space: 'from-watsonx',
      state: 'ready',
      scores: { values: [['setosa', expect.any(Array)]] },
      models: ['flowers'],
      deployments: ['flowers'],
    });
    expect(refused).toEqual(['404 GET /wx/v1/prompts/{id}']);
  });
});
