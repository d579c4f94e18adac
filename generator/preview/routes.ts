import type { PlainValue, StepInterface } from '../compiler/analysis/interface.ts';
import { callsOf, type MadeCalls } from './calls.ts';
import { tokensOf, type Token } from './code.ts';
import { differenceTo, tags } from './difference.ts';
import { Refusal } from './guard.ts';
import { snippetsOf, type Snippets } from './snippet.ts';
import type { PreviewedSteps, StepEntry, StepView } from './steps.ts';

/** What a route is given: the step's name from the path, the query, the body of a POST, and when the asker has gone. */
export interface Asked {
  step: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  signal: AbortSignal;
}

export interface RouteOptions {
  /** The folder whose files a called step finds. */
  workspace?: string;
}

export type ShownSnippets = Record<keyof Snippets, Token[]>;

/** The answers of the server by method and path; `*` is a step's name. */
export type Routes = Record<string, (asked: Asked) => Promise<unknown>>;

/** @param allCompiled resolves when every module is up to date */
export function routesFor(steps: PreviewedSteps, allCompiled: () => Promise<void>, { workspace }: RouteOptions): Routes {
  const interfaceOf = (step: string): StepInterface => steps.module(step)?.step ?? unknownStep(step);
  return {
    'GET /api/steps': async (): Promise<StepEntry[]> => {
      await allCompiled();
      return steps.list();
    },
    'GET /api/steps/*': async ({ step }): Promise<StepView> => steps.view(step) ?? unknownStep(step),
    'GET /api/tags': (): Promise<string[]> => tags(),
    'GET /api/steps/*/difference': async ({ step, query }): Promise<string[]> => {
      const ref = query.get('to') ?? 'HEAD';
      return (await differenceTo(ref, step, steps.groovy(step) ?? unknownStep(step))) ?? unknownRef(ref);
    },
    'POST /api/steps/*/snippet': async ({ step, body }): Promise<ShownSnippets> => {
      const { declarative, scripted } = snippetsOf(interfaceOf(step), objectIn(body, 'parameters') as Record<string, PlainValue>);
      return { declarative: tokensOf(declarative, 'groovy'), scripted: tokensOf(scripted, 'groovy') };
    },
    'POST /api/steps/*/calls': async ({ step, body, signal }): Promise<MadeCalls> => {
      interfaceOf(step);
      const choices = { parameters: objectIn(body, 'parameters'), seed: objectIn(body, 'seed') };
      return callsOf(step, { ...choices, steps: steps.interfaces(), workspace, signal });
    },
  };
}

function objectIn(body: Record<string, unknown>, name: string): Record<string, unknown> {
  const value = body[name] ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new Refusal(400, `'${name}' is no JSON object.`);
  }
  return value as Record<string, unknown>;
}

function unknownStep(name: string): never {
  throw new Refusal(404, `There is no step '${name}'.`);
}

function unknownRef(ref: string): never {
  throw new Refusal(404, `git knows no '${ref}'.`);
}
