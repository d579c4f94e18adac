import { announce, byId, element } from './dom.js';
import { server } from './server.js';
import { coloured } from './tokens.js';

/** @import { Token } from '../code.ts' */

const declarative = shownSnippet('Declarative');
const scripted = shownSnippet('Scripted');
const mistake = element('p', { class: 'mistake' });
byId('panel-snippet').append(mistake, declarative.element, scripted.element);

let latest = 0;

/** The Jenkinsfiles that call a step with what the form holds. */
export const snippetPanel = {
  /** @param {string} step @param {object} parameters */
  async show(step, parameters) {
    const mine = ++latest;
    try {
      const snippets = await server.snippets(step, parameters);
      if (mine === latest) {
        mistake.textContent = '';
        declarative.fill(snippets.declarative);
        scripted.fill(snippets.scripted);
      }
    } catch (problem) {
      mistake.textContent = /** @type {Error} */ (problem).message;
    }
  },
};

/** @param {string} kind */
function shownSnippet(kind) {
  const code = element('code');
  const copy = element('button', { type: 'button', 'aria-label': `Copy the ${kind} snippet` }, 'Copy');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    announce(`${kind} snippet copied`);
    copy.classList.add('done');
    setTimeout(() => copy.classList.remove('done'), 2000);
  });
  const title = element('div', { class: 'pane-title' }, element('h2', {}, kind), copy);
  return {
    element: element('section', { class: 'pane', 'aria-label': kind }, title, element('pre', { tabindex: '0', 'aria-label': `${kind} snippet`, role: 'region' }, code)),
    /** @param {Token[]} tokens */
    fill(tokens) {
      code.replaceChildren(...coloured(tokens));
    },
  };
}
