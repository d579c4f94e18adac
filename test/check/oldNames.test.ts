import { beforeAll, expect, test } from 'vitest';
import type { Library } from '../../generator/check/calls.ts';
import { ownLibrary } from '../../generator/check/versions.ts';
import { findingsIn } from './scripts.ts';

const going = { since: '1.4.0', removedIn: '2.0.0' };
const gone = { since: '0.4.0', removedIn: '1.0.0', refused: true };

/** wmlDeploy with old names: of itself, and of two parameters. */
function libraryWithOldNames(): Library {
  const own = ownLibrary();
  const { wmlDeploy } = own.steps;
  const aliases: Record<string, object> = { model: { aliases: [{ name: 'asset', ...going }] }, name: { aliases: [{ name: 'title', ...gone }] } };
  const parameters = wmlDeploy!.parameters.map((parameter) => ({ ...parameter, ...aliases[parameter.name] }));
  const old = { name: 'wmlServe', deprecated: { ...going, use: 'wmlDeploy' } };
  return { ...own, steps: { ...own.steps, wmlDeploy: { ...wmlDeploy!, parameters }, wmlServe: { ...wmlDeploy!, ...old } } };
}

const OLD: Record<string, [script: string, findings: string[]]> = {
  'of a step': ["wmlServe(name: 'x', model: 'm')", ['1:1 warning deprecated-name wmlServe: deprecated since 1.4.0, removed in 2.0.0; use wmlDeploy']],
  'of a parameter': ["wmlDeploy(name: 'x', asset: 'm')", ['1:22 warning deprecated-name wmlDeploy: asset: deprecated since 1.4.0, removed in 2.0.0; use model']],
  'of a parameter, with a wrong value': [
    "wmlDeploy(name: 'x', asset: 5)",
    ['1:22 warning deprecated-name wmlDeploy: asset: deprecated since 1.4.0, removed in 2.0.0; use model', '1:29 error wrong-type wmlDeploy: asset: 5 is not a text'],
  ],
  'beside the new one': ["wmlDeploy(name: 'x', model: 'm', asset: 'm')", ['1:34 error deprecated-name wmlDeploy: asset: is the old name of model, which is told too; take asset out']],
  'that was removed': ["wmlDeploy(title: 'x', model: 'm')", ['1:11 error deprecated-name wmlDeploy: title: deprecated since 0.4.0, removed in 1.0.0; use name']],
};

let found: Record<string, string[]>;
beforeAll(async () => {
  found = await findingsIn(Object.fromEntries(Object.entries(OLD).map(([name, [script]]) => [name, script])), libraryWithOldNames());
});

test.each(Object.entries(OLD))('an old name %s is told with the new one', (name, [, findings]) => {
  expect(found[name]).toEqual(findings);
});
