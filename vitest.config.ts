import { configDefaults, defineConfig } from 'vitest/config';

/** Tests of steps that are run again on a poorer agent. */
const STEPS = ['space', 'model', 'deploy', 'score', 'session', 'settings', 'cleanup', 'faults', 'dryRun', 'evidence', 'mistakes', 'hostile'];

/** What takes minutes by itself: it belongs to `npm run test:all`. */
const LONG = [
  'test/check/manyFiles.test.ts',
  'test/cli/examples.test.ts',
  'test/cli/new.test.ts',
  'test/cli/watch.test.ts',
  'test/docs/addingAStep.test.ts',
  'test/preview/page.test.ts',
  'test/steps/abort.test.ts',
  'test/steps/dialect2020.test.ts',
  'test/steps/faults.test.ts',
  'test/steps/hostile.test.ts',
  'test/steps/interpolation.test.ts',
  'test/steps/model.test.ts',
  'test/steps/openscaleFaults.test.ts',
  'test/steps/openscaleHost.test.ts',
  'test/steps/pinnedCpdctl.test.ts',
  'test/steps/poorestAgent.test.ts',
  'test/steps/report.test.ts',
  'test/steps/reportPage.test.ts',
  'test/steps/resume.test.ts',
  'test/steps/subscribe.test.ts',
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
