import { callsPanel } from './calls.js';
import { codePanel } from './code.js';
import { differencePanel } from './difference.js';
import { announce, byId, element } from './dom.js';
import { ParameterForm } from './form.js';
import { navigation } from './navigation.js';
import { listen, server } from './server.js';
import { snippetPanel } from './snippets.js';
import { tabs } from './tabs.js';

/** @import { StepView } from '../steps.ts' */

const OF_EVERY_MODULE = ['code', 'difference'];
const OF_A_STEP = [...OF_EVERY_MODULE, 'help', 'snippet', 'calls'];

/** @type {StepView | undefined} */
let view;
let tab = 'code';
let asked = 0;

const form = new ParameterForm(() => showSnippets());
const views = tabs(byId('tabs'), (name) => {
  tab = name;
  history.replaceState(null, '', `#${stepInAddress()}/${name}`);
  showTab();
});
callsPanel.use(() => ({ step: stepInAddress(), parameters: form.values() }));

/** `#wmlDeploy/calls`, or without the tab, which then stays. */
function partsOfAddress() {
  return location.hash.slice(1).split('/');
}

function stepInAddress() {
  const [step = ''] = partsOfAddress();
  return /^\w+$/.test(step) ? step : '';
}

/** Shows the step of the address as it stands now. Answers that come late are dropped. */
async function showStep() {
  const step = stepInAddress();
  const [, asks = tab] = partsOfAddress();
  const mine = ++asked;
  tab = OF_A_STEP.includes(asks) ? asks : 'code';
  navigation.mark(step);
  const found = step === '' ? undefined : await server.view(step).catch((/** @type {Error} */ problem) => problem);
  if (mine !== asked) {
    return;
  }
  byId('shown').hidden = found === undefined || found instanceof Error;
  byId('nothing').hidden = !byId('shown').hidden;
  byId('nothing').textContent = found instanceof Error ? found.message : 'Choose a step.';
  if (found !== undefined && !(found instanceof Error)) {
    draw(found);
  }
}

/** @param {StepView} found */
function draw(found) {
  const isOther = found.name !== view?.name;
  view = found;
  document.title = `${found.name}, preview`;
  byId('name').textContent = found.name;
  byId('summary').textContent = found.interface?.summary ?? 'A module that steps share.';
  codePanel.show(found, isOther);
  byId('panel-help').replaceChildren(help(found));
  form.show(found.interface);
  if (isOther) {
    callsPanel.clear();
  }
  showTab();
}

/** As Jenkins lists it in its reference of global variables: the name, and the text with its lines and blanks kept. @param {StepView} shown */
function help({ name, help: text = '' }) {
  return element('dl', { class: 'help' }, element('dt', {}, name), element('dd', {}, text));
}

function showTab() {
  const offered = view?.interface === undefined ? OF_EVERY_MODULE : OF_A_STEP;
  const shown = offered.includes(tab) ? tab : 'code';
  views.offer(offered);
  views.show(shown);
  form.element.hidden = shown !== 'snippet' && shown !== 'calls';
  if (shown === 'difference' && view !== undefined) {
    void differencePanel.show(view.name);
  }
  showSnippets();
}

function showSnippets() {
  if (tab === 'snippet' && view?.interface !== undefined) {
    void snippetPanel.show(view.name, form.values());
  }
}

/** @param {string} text @param {string} state */
function tell(text, state) {
  byId('connection').textContent = text;
  byId('connection').dataset['state'] = state;
}

async function showAll() {
  await Promise.all([showStep(), server.list().then((list) => navigation.fill(list))]);
}

/** @param {string[]} names */
async function follow(names) {
  const step = stepInAddress();
  if (!names.includes(step)) {
    return;
  }
  await showStep();
  const mistakes = view?.diagnostics.length ?? 0;
  const outcome = mistakes === 0 ? 'updated' : mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`;
  tell(`${step} ${outcome} ${new Date().toLocaleTimeString()}`, mistakes === 0 ? 'updated' : 'mistaken');
  announce(`${step}: ${outcome}`);
}

addEventListener('hashchange', () => void showStep());
listen({
  changed: (names) => void follow(names),
  checked: () => void server.list().then((list) => navigation.fill(list)),
  connected: (again) => {
    tell('following changes', 'connected');
    if (again) {
      void showAll();
    }
  },
  lost: () => tell('no connection', 'lost'),
});
void showAll();
