import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, describe, expect, test } from 'vitest';
import type { ClientSeed } from '../../local/cp4d/client.ts';
import type { JsonObject } from '../../local/cp4d/json.ts';
import { FLOWERS, modelArchive } from './archives.ts';
import { testCluster } from './cluster.ts';
import { pythonWith } from './python.ts';

const SPEED = 50;
const LONGEST_RUN = 120_000;
const FLOWER_ROWS = 'sepal_length,sepal_width,petal_length,petal_width,species\n5.1,3.5,1.4,0.2,setosa\n5.9,3.0,4.2,1.5,virginica\n';
const DEPLOYED: ClientSeed = {
  spaces: ['production'],
  models: [{ space: 'production', name: 'flowers', archive: modelArchive(FLOWERS) }],
  deployments: [{ space: 'production', model: 'flowers', name: 'flowers' }],
};
const python = pythonWith('ibm_watson_machine_learning', 'ibm_watsonx_ai');
const pythonWithOpenScale = pythonWith('ibm_watson_openscale');
const folder = mkdtempSync(join(tmpdir(), 'clients-'));
afterAll(() => rmSync(folder, { recursive: true }));

if (python === undefined || pythonWithOpenScale === undefined) {
  process.stderr.write("Some of IBM's Python clients are left out: set CP4D_TEST_PYTHON, or run `npx tsx test/cp4d/python.ts` once.\n");
}

/** Runs a script against a cluster of its own, with further words and the ids of what was seeded; answers what it printed and what was refused. */
async function drive(script: string, seed?: ClientSeed, words: string[] = []): Promise<{ results: JsonObject; refused: string[] }> {
  const { cp4d } = await testCluster({ speed: SPEED });
  const [archive, table] = [join(folder, 'model.tar.gz'), join(folder, 'rows.csv')];
  writeFileSync(archive, modelArchive(FLOWERS));
  writeFileSync(table, seed === undefined ? 'a,b\n1,"x\ny"\n' : FLOWER_ROWS);
  const { deployments = [], models = [], spaces = [] } = seed === undefined ? {} : await cp4d.seed(seed);
  const ids = [...deployments, ...models, ...spaces].map(({ id }) => id);
  const { stdout } = await execa(
    python ?? pythonWithOpenScale ?? '',
    [fileURLToPath(new URL(script, import.meta.url)), cp4d.url, archive, table, String(SPEED), ...words, ...ids],
    {
      env: {
        WML_CLIENT_VERIFY_REQUESTS: cp4d.caFile,
        REQUESTS_CA_BUNDLE: cp4d.caFile,
        SSL_CERT_FILE: cp4d.caFile,
        CP4D_CONTROL_TOKEN: cp4d.controlToken,
        PYTHONDONTWRITEBYTECODE: '1',
      },
    },
  );
  const refused = (await cp4d.requests())
    .filter(({ status }) => (status ?? 599) >= 400)
    .map(({ method, path, status }) => `${status} ${method} ${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`);
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

describe.each([
  ['wml', '404 GET /wx/v1-beta/prompts/{id}'],
  ['watsonx', '404 GET /wx/v1/prompts/{id}'],
])("what lies around models, through IBM's %s client", (kind, prompt) => {
  test.skipIf(python === undefined)('is signed in for by API key, made, found, changed and deleted', { timeout: LONGEST_RUN }, async () => {
    const user = { username: 'second', uid: '1000331000' };
    const { results, refused } = await drive('wml_objects.py', { users: [user] }, [kind, user.uid]);

    expect(results).toEqual({
      'space by space': ['one', 'three', 'two'],
      role: 'editor',
      admins: 1,
      packages: ['name: more\n', true, ['more']],
      'packages taken and given': ['SUCCESS', 'SUCCESS'],
      hardware: true,
      connections: ['warehouse'],
      connection: { host: 'h' },
      script: 'renamed',
      'script as it was': 's',
      'model revisions': 1,
      revision: 'd',
      'all kinds': ['flowers'],
      'by its serving name': ['x'],
      'scored by it': 'setosa',
    });
    expect(refused.filter(request => !/^404 GET \/ml\/(v1\/foundation|v4\/|wml_services)/.test(request))).toEqual([prompt]);
  });
});

// Most of their time goes into waiting.
describe.skipIf(pythonWithOpenScale === undefined).concurrent("IBM's OpenScale client", () => {
  test('subscribes, stores, monitors and evaluates, and nothing is refused but what it provokes', { timeout: LONGEST_RUN }, async () => {
    const { results, refused } = await drive('openscale_client.py', DEPLOYED);

    expect(results).toMatchObject({
      'data mart': ['00000000-0000-0000-0000-000000000000', 'active'],
      'second data mart': [409, 'AIQCS0409E'],
      provider: 'active',
      'provider of space': 1,
      assets: ['flowers'],
      asset: true,
      subscription: 'active',
      'output columns': [
        'scoring_id',
        'scoring_timestamp',
        'deployment_id',
        'asset_revision',
        ...FLOWERS.fields,
        'prediction',
        'probability',
      ],
      'monitors that come along': ['model_health', 'performance'],
      'subscriptions found': [1, 1, 1, 1],
      'unknown subscription': [404, 'AIQCS0404E'],
      'payload before': 0,
      stored: 'active',
      payload: 3,
      'winning probability': 0.9,
      listed: [2, true],
      'after an offset': 2,
      'feedback before the monitor': null,
      monitor: 'active',
      feedback: 8,
      'quality monitors': 1,
      run: 'finished',
      runs: 2,
      measured: 0.875,
      issues: 0,
      sources: ['confusion_matrix'],
      last: [[0.875]],
      shown: true,
      recent: 1,
      'added measurement': true,
      'own definition': 'my_check',
      'data sets left': 0,
      'providers left': 0,
    });
    expect(refused).toEqual(['404 GET /openscale/{id}/v2/subscriptions/{id}', '409 POST /openscale/{id}/v2/data_marts']);
  });

  test('finds in every answer what its classes require, and nothing they do not know', { timeout: LONGEST_RUN }, async () => {
    const { results } = await drive('openscale_answers.py', DEPLOYED);

    expect(results).toEqual({ raised: {}, unknown: {}, read: expect.any(Number) });
    expect(results['read']).toBeGreaterThan(90);
  });

  test('takes failures as it takes those of a real server', { timeout: LONGEST_RUN }, async () => {
    const { results } = await drive('openscale_failures.py', DEPLOYED);

    expect(results).toEqual({
      monitor: 'error',
      'silent monitor': 'AttributeError',
      run: 'error',
      'store request': 'error',
      'store without location': 'KeyError',
      'too many': 'ApiException 429',
      unavailable: 'ApiException 503',
      'token expired': 'ApiException 401',
      'and no new login': 'ApiException 401',
      'wrong password': expect.any(String),
    });
  });
});
