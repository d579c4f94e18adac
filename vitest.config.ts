import { defineConfig } from 'vitest/config';

/** Tests of steps that are run again on a poorer agent. */
const STEPS = ['space', 'model', 'deploy', 'score', 'session', 'settings', 'cleanup', 'faults', 'dryRun', 'evidence', 'mistakes', 'hostile'];

export default defineConfig({
  test: {
    include: process.env['CP4D_TEST_AGENT'] === undefined ? ['test/**/*.test.ts'] : STEPS.map((name) => `test/steps/${name}.test.ts`),
    globalSetup: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are usual; each file may start servers of its own.
    maxWorkers: 2,
  },
});
