import { byId, element } from './dom.js';
import { server } from './server.js';

const ref = element('select', { id: 'ref' });
const lines = element('div', { class: 'lines difference', tabindex: '0', role: 'region', 'aria-label': 'Difference' });
byId('panel-difference').append(element('div', { class: 'field' }, element('label', { for: 'ref' }, 'Now, against '), ref), lines);

let shown = '';
let latest = 0;

ref.addEventListener('change', () => void differencePanel.show(shown));

/** How the Groovy differs from that of a version. */
export const differencePanel = {
  async fillVersions() {
    const chosen = ref.value;
    const versions = await server.tags();
    ref.replaceChildren(element('option', { value: 'HEAD' }, 'the last commit'), ...versions.map((tag) => element('option', { value: `refs/tags/${tag}` }, tag)));
    ref.value = versions.some((tag) => `refs/tags/${tag}` === chosen) ? chosen : 'HEAD';
  },
  /** @param {string} step */
  async show(step) {
    shown = step;
    const mine = ++latest;
    const content = await server.difference(step, ref.value || 'HEAD').then(rows, (problem) => [element('p', { class: 'mistake' }, /** @type {Error} */ (problem).message)]);
    if (mine === latest) {
      lines.replaceChildren(element('div', { class: 'sheet' }, ...content));
    }
  },
};

const KINDS = /** @type {Record<string, string>} */ ({ '+': 'added', '-': 'removed', '@': 'hunk' });

/** @param {string[]} difference */
function rows(difference) {
  const same = element('p', { class: 'same' }, 'There is no difference.');
  return difference.length === 0 ? [same] : difference.map((line) => element('div', { class: `row ${KINDS[line.charAt(0)] ?? ''}` }, element('code', {}, line === '' ? ' ' : line)));
}
