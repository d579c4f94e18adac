import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { StepInterface } from '../../generator/compiler/analysis/interface.ts';
import { INTERFACE, ROOT } from '../../generator/output/files.ts';
import type { StepUse } from '../../generator/pipeline/node/program.ts';
import { BASE, BASE_CALLS, programOf, type BaseCall, type Special } from './baseCalls.ts';
import { inDigitsSpace, MODEL, ROWS, trainingRows, TYPE } from './digits.ts';
import { hostileTexts } from './hostileTexts.ts';
import { beginNewBuild, bothWorlds, manyInBoth, step, type BothWorlds } from './inBoth.ts';
import { isLong } from './long.ts';

vi.setConfig({ testTimeout: isLong() ? 3_600_000 : 300_000 });

const SETTINGS = JSON.stringify({ version: 1, models: { digits: { file: 'model.tar.gz', ...TYPE } } });

let worlds: BothWorlds;

beforeAll(async () => {
  worlds = await bothWorlds({ 'model.tar.gz': MODEL, 'rows.csv': ROWS, 'training.csv': trainingRows(60), 'cp4d-mlops.json': SETTINGS }, { hurry: 60 });
  await worlds.each(({ cp4d }) => cp4d.seed({ spaces: ['digits-test'] }));
  expect((await manyInBoth(worlds, [BASE])).error).toBeUndefined();
});

// What one of them found does not help the next.
beforeEach(() => beginNewBuild(worlds));

afterAll(() => worlds.remove());

const { steps } = JSON.parse(readFileSync(join(ROOT, INTERFACE), 'utf8')) as { steps: Record<string, StepInterface> };

/** What of a step takes texts; the number makes each take other ones. */
interface Place {
  step: string;
  parameter: string;
  kind: string;
  number: number;
}

const PLACES: Place[] = Object.values(steps)
  .flatMap(({ name, parameters }) => parameters.filter(({ kind }) => ['text', 'reference', 'list', 'map'].includes(kind)).map(({ name: parameter, kind }) => ({ step: name, parameter, kind })))
  .map((place, number) => ({ ...place, number }));

const TEXTS_EACH = isLong() ? 125 : 3;
/** With more calls in one pipeline its method gets too large for the Java virtual machine. */
const CALLS_AT_ONCE = 40;
const TEXTS_OF_LIST = 30;

test.each(Object.keys(steps))('%s takes any text as any parameter to where it belongs, or refuses it by name', async (name) => {
  const groups = PLACES.filter((place) => place.step === name).flatMap((place) => groupsOf(place, hostileTexts(TEXTS_EACH, place.number)));
  for (const some of pipelinesOf(name, groups)) {
    await expectNothingLost(name, some);
  }
  await expectNothingTouched();
});

/** What goes into one call: one text, or for a list several. */
interface Group {
  place: Place;
  texts: string[];
  /** A name that nothing has yet. */
  fresh: string;
}

function groupsOf(place: Place, texts: string[]): Group[] {
  const groups = chunks(texts, place.kind === 'list' ? TEXTS_OF_LIST : 1);
  return groups.map((group, position) => ({ place, texts: group, fresh: `${place.step}-${place.parameter}-${position}-${texts[0]!.length}` }));
}

/** The groups of one pipeline each: what is done before a group takes a call for each of its texts. */
function pipelinesOf(name: string, groups: Group[]): Group[][] {
  const pipelines: Group[][] = [];
  let calls = CALLS_AT_ONCE;
  for (const group of groups) {
    const own = 1 + (specialOf(baseCallOf(name), group.place.parameter).first === undefined ? 0 : group.texts.length);
    calls += own;
    if (calls > CALLS_AT_ONCE) {
      pipelines.push([]);
      calls = own;
    }
    pipelines.at(-1)!.push(group);
  }
  return pipelines;
}

function chunks<Element>(elements: Element[], size: number): Element[][] {
  return Array.from({ length: Math.ceil(elements.length / size) }, (_, number) => elements.slice(number * size, (number + 1) * size));
}

/** Each text is refused by name, or it is on the server, on a command line or in the name of a file, to the letter. */
async function expectNothingLost(name: string, groups: Group[]): Promise<void> {
  const base = baseCallOf(name);
  const prepared = groups.flatMap(({ place, texts, fresh }) => {
    const { first } = specialOf(base, place.parameter);
    return first === undefined ? [] : texts.map((text) => first(text, fresh));
  });
  const calls = groups.map((group) => callOf(base, group));

  const { results, requests, commands, error } = await manyInBoth(worlds, programOf(base, [...prepared, ...calls]));

  expect(error).toBeUndefined();
  const arrived = [...textsIn([requests, commands, results]), ...filesOf(worlds.groovy.workspace)];
  for (const [position, { place, texts }] of groups.entries()) {
    const refusal = (results[prepared.length + position] as { error?: string } | null)?.error ?? '';
    const isRefused = texts.some((text) => isNamed(refusal, place.parameter, text));
    const lost = isRefused ? [] : texts.filter((text) => !arrived.some((one) => one.includes(text)));
    expect({ place, refusal, lost }).toEqual({ place, refusal, lost: [] });
  }
}

function baseCallOf(name: string): BaseCall {
  const base = BASE_CALLS[name];
  if (base === undefined) {
    throw new Error(`${name} has no entry in test/steps/baseCalls.ts: say what a valid call of it is.`);
  }
  return base;
}

function callOf(base: BaseCall, { place, texts, fresh }: Group): StepUse {
  const [text] = texts as [string];
  const values: Record<string, unknown> = { list: texts, reference: { name: text }, text };
  const { parameters = base.parameters, value } = specialOf(base, place.parameter);
  return { step: place.step, parameters: { ...parameters(fresh), [place.parameter]: value === undefined ? values[place.kind] : value(text) }, body: base.body };
}

function specialOf(base: BaseCall, parameter: string): Special {
  return base.for?.[parameter] ?? {};
}

/** No text has been run as a command: that would have made a file `x`. */
async function expectNothingTouched(): Promise<void> {
  await worlds.each(async ({ workspace }) => {
    const files = readdirSync(dirname(workspace), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => basename(path) === 'x')).toEqual([]);
  });
}

/** A refusal names the parameter, or the text itself; a long one may be cut. */
function isNamed(refusal: string, parameter: string, text: string): boolean {
  return refusal.includes(parameter) || refusal.includes(text.slice(0, 100)) || refusal.includes(JSON.stringify(text).slice(1, 100));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value, unescaped(value)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function filesOf(workspace: string): string[] {
  return readdirSync(workspace, { recursive: true, encoding: 'utf8' });
}

const EVERYTHING = '-it\'s "x" $(touch x) `touch x`\n\t\\u0041 = * %s größe 😀 {"outcomeOf":"id"} \\';

test('one text with all of it goes the whole way, as the name of a space, a model and a deployment', async () => {
  const name = EVERYTHING;
  const { results, error } = await manyInBoth(worlds, [
    step('withCp4d', { space: { name } }, [
      step('cp4dSpace', { name, create: true, description: name }),
      step('wmlStoreModel', { name, file: 'model.tar.gz', ...TYPE, labelColumn: name, space: { resultOf: 0 } }),
      step('wmlDeploy', { name, model: { name }, space: { resultOf: 0 } }),
      step('wmlScore', { deployment: { name }, file: 'rows.csv', limit: 1, space: { resultOf: 0 } }),
      step('cp4dCleanup', { deployments: [name], models: [name], deleteSpace: true, space: { resultOf: 0 } }),
    ]),
  ]);

  expect(error).toBeUndefined();
  expect(results.slice(0, 5)).toMatchObject([{ name }, { name }, { name }, { name, rows: 1 }, { name, outcome: 'deleted' }]);
  await expectNothingTouched();
});

test('a file may have any name', async () => {
  const file = "it's $(touch x) -größe\n.tar.gz";
  await worlds.each(async ({ workspace }) => writeFileSync(join(workspace, file), MODEL));

  const { results } = await manyInBoth(worlds, [inDigitsSpace(step('wmlStoreModel', { name: 'm', file, ...TYPE }))]);

  expect(results[0]).toMatchObject({ outcome: 'created' });
});
