/** @import { MadeCalls } from '../calls.ts' */
/** @import { ShownSnippets } from '../routes.ts' */
/** @import { StepEntry, StepView } from '../steps.ts' */

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<unknown>}
 */
async function ask(path, options) {
  const response = await fetch(path, options);
  const value = /** @type {unknown} */ (await response.json());
  if (!response.ok) {
    throw new Error(/** @type {{ message: string }} */ (value).message);
  }
  return value;
}

/** @param {object} body @param {AbortSignal} [signal] @returns {RequestInit} */
function posted(body, signal) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal };
}

export const server = {
  /** @returns {Promise<StepEntry[]>} */
  list: async () => /** @type {StepEntry[]} */ (await ask('/api/steps')),

  /** @param {string} step @returns {Promise<StepView>} */
  view: async (step) => /** @type {StepView} */ (await ask(`/api/steps/${step}`)),

  /** @returns {Promise<string[]>} */
  tags: async () => /** @type {string[]} */ (await ask('/api/tags')),

  /** @param {string} step @param {string} ref @returns {Promise<string[]>} */
  difference: async (step, ref) => /** @type {string[]} */ (await ask(`/api/steps/${step}/difference?to=${encodeURIComponent(ref)}`)),

  /** @param {string} step @param {object} parameters @returns {Promise<ShownSnippets>} */
  snippets: async (step, parameters) => /** @type {ShownSnippets} */ (await ask(`/api/steps/${step}/snippet`, posted({ parameters }))),

  /** @param {string} step @param {object} parameters @param {object} seed @param {AbortSignal} signal @returns {Promise<MadeCalls>} */
  calls: async (step, parameters, seed, signal) => /** @type {MadeCalls} */ (await ask(`/api/steps/${step}/calls`, posted({ parameters, seed }, signal))),
};

/**
 * What the server says by itself.
 *
 * @param {{ changed(names: string[]): void, checked(): void, connected(again: boolean): void, lost(): void }} listener
 */
export function listen(listener) {
  const source = new EventSource('/api/events');
  let again = false;
  source.addEventListener('open', () => {
    listener.connected(again);
    again = true;
  });
  source.addEventListener('error', () => listener.lost());
  source.addEventListener('changed', (event) => listener.changed(/** @type {string[]} */ (JSON.parse(event.data))));
  source.addEventListener('checked', () => listener.checked());
}
