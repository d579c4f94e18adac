import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of steps that are run again on a poorer agent. */
const STEPS = [
  'cleanup', 'deploy', 'dryRun', 'evaluate', 'evidence', 'faults', 'feedback', 'gate', 'hostile', 'mistakes', 'model', 'monitor',
  'monitorKinds', 'payload', 'schemaFiles', 'score', 'session', 'settings', 'space', 'subscribe',
];

/** What takes most of a minute or more by itself: it belongs to `npm run test:all`. */
const LONG = [
  'test/cli/examples.test.ts',
  'test/docs/addingAStep.test.ts',
  'test/preview/page.test.ts',
  'test/release/command.test.ts',
  'test/steps/abort.test.ts',
  'test/steps/dialect2020.test.ts',
  'test/steps/openscaleFaults.test.ts',
  'test/steps/pipeline.test.ts',
  'test/steps/resume.test.ts',
  'test/steps/twoBuilds.test.ts',
  'test/vars/lint.test.ts',
];

export default defineConfig({
  test: {
    include: process.env['CP4D_TEST_AGENT'] === undefined ? ['test/**/*.test.ts'] : STEPS.map((name) => `test/steps/${name}.test.ts`),
    exclude: [...configDefaults.exclude, ...(process.env['CP4D_TEST_ALL'] === undefined && process.env['CP4D_TEST_LONG'] === undefined ? LONG : [])],
    globalSetup: ['test/setup.ts'],
    // Builds run on an engine that other builds share: what takes seconds alone may take a minute beside them.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // What fails because the machine had no time for it is tried once more.
    retry: 1,
    // Two cores are usual; each file may start servers of its own.
    maxWorkers: 2,
  },
});
