import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { StepUse } from '../../generator/pipeline/node/program.ts';
import { agentKind } from './agents.ts';
import { asGroovy, type Persist } from './asGroovy.ts';
import { inNode } from './inNode.ts';
import { normalised } from './normalised.ts';
import { makeWorld, type World, type WorldOptions } from './world.ts';

/**
 * `npm run test:all` compares both languages; `npm test` runs what Jenkins does, and a poorer agent has the scripts alone,
 * which are the same.
 */
const COMPARES = agentKind() === undefined && (process.env['CP4D_TEST_ALL'] !== undefined || process.env['CP4D_TEST_LONG'] !== undefined);

/** A world for each side, made alike; where nothing is compared there is one for both. */
export interface BothWorlds {
  node: World;
  groovy: World;
  each(work: (world: World) => Promise<unknown>): Promise<void>;
  remove(): Promise<void>;
}

export async function bothWorlds(files: Record<string, string | Buffer> = {}, options: WorldOptions = {}): Promise<BothWorlds> {
  if (!COMPARES) {
    return oneWorld(files, options);
  }
  const [node, groovy] = await Promise.all([makeWorld(files, options), makeWorld(files, options)]);
  return {
    node,
    groovy,
    async each(work) {
      await Promise.all([work(node), work(groovy)]);
    },
    async remove() {
      await Promise.all([node.remove(), groovy.remove()]);
    },
  };
}

/** One world for both sides: who works in it runs steps as TypeScript alone. */
export async function oneWorld(files: Record<string, string | Buffer> = {}, options: WorldOptions = {}): Promise<BothWorlds> {
  const only = await makeWorld(files, options);
  return { node: only, groovy: only, each: async (work) => void (await work(only)), remove: () => only.remove() };
}

/** What a program did: its results, or nothing but its error, and every call it made, ids numbered by first appearance. */
export interface Recorded {
  results: unknown[];
  error?: string;
  /** The pipeline steps with their arguments. */
  steps: { name: string; arguments: Record<string, unknown> }[];
  /** The command lines of cpdctl. */
  commands: string[][];
  /** What CP4D was asked. */
  requests: { method: string; path: string; query: unknown; body: unknown; status: number | null }[];
}

/** Use of one step, for `inBoth`. */
export function step(name: string, parameters: Record<string, unknown> = {}, body?: StepUse[]): StepUse {
  return { step: name, parameters, body };
}

/** Runs a program as TypeScript and as generated Groovy, and expects the same calls, results and errors of both, where they are compared. */
export async function inBoth(worlds: BothWorlds, ...program: StepUse[]): Promise<Recorded> {
  return bothRecorded(worlds, program, 'every-step');
}

/** The same for a program of many calls, whose state is saved as rarely as in Jenkins. */
export async function manyInBoth(worlds: BothWorlds, program: StepUse[]): Promise<Recorded> {
  return bothRecorded(worlds, program, 'asynchronous');
}

async function bothRecorded(worlds: BothWorlds, program: StepUse[], persist: Persist): Promise<Recorded> {
  if (agentKind() !== undefined) {
    return asTypeScript(worlds, ...program);
  }
  if (worlds.node === worlds.groovy) {
    await worlds.groovy.forget();
    return groovyRecorded(worlds.groovy, program, persist);
  }
  await worlds.each((world) => world.forget());
  const [inTypeScript, inGroovy] = await Promise.all([nodeRecorded(worlds.node, program), groovyRecorded(worlds.groovy, program, persist)]);
  expect(inGroovy).toEqual(inTypeScript);
  return inTypeScript;
}

async function groovyRecorded(world: World, program: StepUse[], persist: Persist): Promise<Recorded> {
  const groovy = await asGroovy(world, program, persist);
  const steps = groovy.steps.filter(({ name }) => name !== 'node');
  const results = groovy.error === undefined ? (groovy.returned as unknown[]) : [];
  return recorded(world, results, errorText(groovy.error), steps);
}

async function nodeRecorded(world: World, program: StepUse[]): Promise<Recorded> {
  const { error, results, calls } = await inNode(world, program);
  return recorded(world, error === undefined ? results : [], error, calls);
}

/** Runs a program as TypeScript alone: for what the server or the agent does, which is the same for Groovy. */
export async function asTypeScript(worlds: BothWorlds, ...program: StepUse[]): Promise<Recorded> {
  await worlds.node.forget();
  const told = await nodeRecorded(worlds.node, program);
  if (worlds.node !== worlds.groovy) {
    await beginNewBuild(worlds);
  }
  return told;
}

/** What a build has found out is remembered for its own length only. */
export async function beginNewBuild(worlds: BothWorlds): Promise<void> {
  await worlds.each(async ({ workspace }) => {
    for (const file of ['.cp4d-mlops-known.json', '.cp4d-mlops-cpdctl']) {
      rmSync(`${workspace}@tmp/${file}`, { force: true });
    }
  });
}

async function recorded(world: World, results: unknown[], error: string | undefined, steps: Recorded['steps']): Promise<Recorded> {
  const requests = await world.cp4d.requests();
  return normalised(world, {
    results,
    error,
    steps: steps.map(({ name, arguments: given }) => ({ name, arguments: given })),
    commands: world.cpdctlCalls(),
    requests: requests.map(({ method, path, query, body, status }) => ({ method, path, query, body, status })),
  });
}

function errorText(error: string | undefined): string | undefined {
  return error?.replace(/^[\w.]+(Exception|Error): /, '');
}
