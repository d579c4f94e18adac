import { execaSync } from 'execa';
import { AGENTS, reasonAgainst } from './agents.ts';

// `npm run test:agents`: the tests of the steps on each kind of poorer agent in turn.

const failed: string[] = [];
for (const agent of AGENTS) {
  const reason = reasonAgainst(agent);
  console.log(`\n${agent}${reason === undefined ? '' : `: left out, ${reason}`}`);
  if (reason === undefined && execaSync('npx', ['vitest', 'run'], { env: { CP4D_TEST_AGENT: agent }, stdio: 'inherit', reject: false }).exitCode !== 0) {
    failed.push(agent);
  }
}
if (failed.length > 0) {
  console.error(`\nSteps fail on: ${failed.join(', ')}.`);
  process.exitCode = 1;
}
