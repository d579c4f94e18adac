import { announce, byId, element } from './dom.js';
import { server } from './server.js';

/** @import { StepCall } from '../../pipeline/node/build.ts' */
/** @import { MadeCalls, MadeRequest } from '../calls.ts' */

/** How much of a step's arguments stands on its line. */
const SHORT = 100;

const EXAMPLE = '{ "spaces": ["credit-risk"] }';

const seed = element('textarea', { id: 'seed', rows: '2', spellcheck: 'false', placeholder: EXAMPLE, 'aria-describedby': 'seed-says' });
const run = element('button', { type: 'button', class: 'main-action' }, 'Run');
const result = element('div', { class: 'result' });

/** @type {AbortController | undefined} */
let running;

/** @type {() => { step: string, parameters: object }} */
let choices;

byId('panel-calls').append(
  element('div', { class: 'field' }, element('label', { for: 'seed' }, 'On the cluster before ', element('span', { class: 'kind' }, 'JSON')), seed, element('p', { id: 'seed-says', class: 'says' }, `Spaces, models, deployments; for example ${EXAMPLE}. The cluster is simulated, and new for each run.`)),
  run,
  result,
);
run.addEventListener('click', () => (running === undefined ? void start() : running.abort()));

/** What one call of a step does against a simulated cluster. */
export const callsPanel = {
  /** @param {() => { step: string, parameters: object }} given */
  use(given) {
    choices = given;
  },
  /** Forgets what was run, for another step. */
  clear() {
    running?.abort();
    result.replaceChildren();
  },
};

async function start() {
  const { step, parameters } = choices();
  const mine = new AbortController();
  running = mine;
  run.textContent = 'Stop';
  result.replaceChildren(element('p', {}, 'Running against a simulated cluster …'));
  announce(`${step} is running`);
  try {
    const before = /** @type {object} */ (JSON.parse(seed.value.trim() || '{}'));
    const made = await server.calls(step, parameters, before, mine.signal);
    result.replaceChildren(...sections(made));
    announce(`${step}: ${made.error === undefined ? 'done' : 'failed'}, ${made.requests.length} requests`);
  } catch (problem) {
    const message = mine.signal.aborted ? 'Stopped.' : /** @type {Error} */ (problem).message;
    result.replaceChildren(element('p', { class: 'mistake' }, message));
    announce(message);
  } finally {
    running = undefined;
    run.textContent = 'Run';
  }
}

/** @param {MadeCalls} made */
function sections({ steps, commands, requests, result: returned, error }) {
  return [
    error === undefined ? section('Result', [json(returned ?? null)]) : section('Error', [element('pre', { tabindex: '0', class: 'error' }, error)]),
    section('Commands', [list(commands.map((words) => element('code', { class: 'command' }, ['cpdctl', ...words].join(' '))))]),
    section('Requests', [list(requests.map(request))]),
    section('Pipeline steps', [list(steps.map(pipelineStep))]),
  ];
}

/** @param {MadeRequest} made */
function request({ method, path, query, status, body }) {
  const line = [element('code', {}, `${method} ${path}${queryOf(query)}`), ' ', element('span', { class: 'kind' }, String(status ?? 'no answer'))];
  return body == null ? element('p', {}, ...line) : element('div', {}, element('p', {}, ...line), json(body));
}

/** One line, which opens for what does not fit on it. @param {StepCall} call */
function pipelineStep({ name, arguments: given }) {
  const texts = Object.entries(given).map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const line = [element('code', {}, name), ' ', element('span', { class: 'kind' }, short(texts.toReversed().join(', ')))];
  const all = texts.join('\n');
  return all.length <= SHORT && !all.includes('\n') ? element('p', {}, ...line) : element('details', {}, element('summary', {}, ...line), element('pre', { tabindex: '0' }, all));
}

/** @param {string} title @param {HTMLElement[]} content */
function section(title, content) {
  return element('section', {}, element('h2', {}, title), ...content);
}

/** @param {HTMLElement[]} items */
function list(items) {
  return items.length === 0 ? element('p', {}, 'None.') : element('ol', {}, ...items.map((item) => element('li', {}, item)));
}

/** @param {Record<string, string | string[]>} query */
function queryOf(query) {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}

/** @param {unknown} value */
function json(value) {
  return element('pre', { tabindex: '0' }, JSON.stringify(value, null, 2));
}

/** @param {string} text */
function short(text) {
  const [line = ''] = text.split('\n');
  return line === text && text.length <= SHORT ? text : `${line.slice(0, SHORT)} …`;
}
