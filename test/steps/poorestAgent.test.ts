import { expect, test } from 'vitest';
import { agentKind, reasonAgainst } from './agents.ts';
import { inDigitsSpace, MODEL, ROWS, storeDigits } from './digits.ts';
import { bothWorlds, inBoth, step } from './inBoth.ts';

const reason = reasonAgainst('poorest');

// `npm run test:agents` runs all tests of steps on each kind of agent; this is the whole way on the poorest one.
test.skipIf(reason !== undefined)(`an agent with busybox alone, an unknown user, no home and a proxy stores, deploys and scores${reason === undefined ? '' : ` (left out: ${reason})`}`, async () => {
  process.env['CP4D_TEST_AGENT'] = 'poorest';
  const worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'rows.csv': ROWS });
  try {
    expect(agentKind()).toBe('poorest');
    await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));

    const { results, error } = await inBoth(
      worlds,
      inDigitsSpace(storeDigits(), step('wmlDeploy', { name: 'digits', model: 'digits' }), step('wmlScore', { deployment: 'digits', file: 'rows.csv', output: 'out.jsonl' })),
    );

    expect(error).toBeUndefined();
    expect(results.slice(0, 3)).toMatchObject([{ outcome: 'created' }, { outcome: 'created' }, { rows: 300 }]);
  } finally {
    delete process.env['CP4D_TEST_AGENT'];
    await worlds.remove();
  }
});
