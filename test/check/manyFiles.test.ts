import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check, sourceTexts } from '../../generator/check/check.ts';
import { jenkinsfilesIn } from '../../generator/check/files.ts';
import { ownLibrary } from '../../generator/check/versions.ts';
import { engineJar } from '../../local/jenkins/engine.ts';

const COUNT = 1000;
/** How long they may take where many others use the cores as well; alone it is a twentieth. */
const LIMIT_MILLISECONDS = 120_000;

let folder: string;

beforeAll(async () => {
  await engineJar();
  folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-check-'));
  for (let i = 0; i < COUNT; i++) {
    mkdirSync(join(folder, `team-${i % 40}/repository-${i}`), { recursive: true });
    writeFileSync(join(folder, `team-${i % 40}/repository-${i}/Jenkinsfile`), jenkinsfile(i));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Each differs; the last stage of each calls a step with one wrong parameter. */
function jenkinsfile(number: number): string {
  const stages = Array.from({ length: 3 + (number % 10) }, (_, i) => `        stage('Stage ${i} of ${number}') {
            when { branch 'release-${number}' }
            steps {
                sh 'make part-${i}'
                withCp4d(environment: "\${params.ENVIRONMENT}") { wmlScore(deployment: 'risk-${number}', file: "data/\${env.BUILD_NUMBER}.csv", show: ${i}) }
            }
        }
`);
  const wrong = `        stage('Deploy') { steps { withCp4d { wmlDeploy(name: 'risk-${number}', modell: 'risk', model: 'risk') } } }\n`;
  return `@Library('cp4d-mlops@v1') _\n\npipeline {\n    agent any\n    stages {\n${stages.join('')}${wrong}    }\n}\n\ndef helper(Map m) { m.collect { k, v -> "\${k}=\${v}" } }\n`;
}

test(`${COUNT} Jenkinsfiles are checked at once, and none is passed over`, async () => {
  const before = performance.now();
  const files = jenkinsfilesIn([folder]);
  const findings = await check(sourceTexts(files), ownLibrary());
  const seconds = (performance.now() - before) / 1000;
  console.log(`${files.length} Jenkinsfiles: ${seconds.toFixed(1)} s`);

  expect(files).toHaveLength(COUNT);
  expect(findings.map(({ rule }) => rule)).toEqual(Array(COUNT).fill('unknown-parameter'));
}, LIMIT_MILLISECONDS);
