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
  /** @param {string} step */
  async show(step) {
    shown = step;
    const mine = ++latest;
    offer(await server.tags());
    const content = await server.difference(step, ref.value).then(rows, (problem) => [element('p', { class: 'mistake' }, /** @type {Error} */ (problem).message)]);
    if (mine === latest) {
      lines.replaceChildren(element('div', { class: 'sheet' }, ...content));
    }
  },
};

/** @param {string[]} tags */
function offer(tags) {
  const chosen = ref.value;
  const versions = [{ value: 'HEAD', name: 'the last commit' }, ...tags.map((name) => ({ value: `refs/tags/${name}`, name }))];
  if (versions.length !== ref.options.length || versions.some(({ value }, position) => ref.options[position]?.value !== value)) {
    ref.replaceChildren(...versions.map(({ value, name }) => element('option', { value }, name)));
    ref.value = versions.some(({ value }) => value === chosen) ? chosen : 'HEAD';
  }
}

const KINDS = /** @type {Record<string, string>} */ ({ '+': 'added', '-': 'removed', '@': 'hunk' });

/** @param {string[]} difference */
function rows(difference) {
  const same = element('p', { class: 'same' }, 'There is no difference.');
  return difference.length === 0 ? [same] : difference.map((line) => element('div', { class: `row ${KINDS[line.charAt(0)] ?? ''}` }, element('code', {}, line === '' ? ' ' : line)));
}
