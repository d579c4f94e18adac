import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
import { bothWorlds, inBoth, step, type BothWorlds } from './inBoth.ts';
let worlds: BothWorlds;
beforeAll(async () => { worlds = await bothWorlds({ 'model.tar.gz': readFileSync('examples/deploy/model/digits.tar.gz'), 'new.csv': readFileSync('examples/deploy/data/new-digits.csv') }); });
afterAll(() => worlds.remove());
const program = step('withCp4d', { space: 'p' }, [step('cp4dSpace', { name: 'p', create: true }),
    step('wmlStoreModel', { name: 'digits', file: 'model.tar.gz', type: 'scikit-learn_1.3', softwareSpec: 'runtime-24.1-py3.11', space: {resultOf: 0} }),
    step('wmlDeploy', { name: 'digits', model: {resultOf: 1}, space: {resultOf: 0} }),
    step('wmlScore', { deployment: {resultOf: 2}, file: 'new.csv', show: 3, space: {resultOf: 0} }),
  ]);
for (const n of [1,2]) test('pipeline '+n, async () => {
  const r = await inBoth(worlds, program);
  console.log(r.error, r.results, r.steps.filter(s=>s.name==='sh').map(s=>s.arguments.label), r.commands.map(c=>c.join(' ').slice(0,200)), r.requests.map(q=>q.method+' '+q.path+' '+q.status));
});
