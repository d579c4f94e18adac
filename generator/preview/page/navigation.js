import { byId, element } from './dom.js';

/** @import { StepEntry } from '../steps.ts' */

const filter = /** @type {HTMLInputElement} */ (byId('filter'));
const toggle = byId('show-steps');

/** @type {StepEntry[]} */
let entries = [];
let current = '';

/** The list of steps: a group a folder, narrowed by what is typed above it. */
export const navigation = {
  /** @param {StepEntry[]} list */
  fill(list) {
    entries = list;
    draw();
  },
  /** @param {string} name the step that is shown */
  mark(name) {
    current = name;
    unfold(false);
    draw();
  },
};

filter.addEventListener('input', draw);
toggle.addEventListener('click', () => unfold(toggle.getAttribute('aria-expanded') === 'false'));

/** @param {boolean} isOpen only of meaning where there is no room beside the step */
function unfold(isOpen) {
  toggle.setAttribute('aria-expanded', String(isOpen));
}

/** Who is on a link stays on it. */
function draw() {
  const focused = document.activeElement?.getAttribute('href');
  const sought = filter.value.trim().toLowerCase();
  const found = entries.filter(({ name, summary }) => `${name} ${summary}`.toLowerCase().includes(sought));
  const groups = [...Map.groupBy(found, ({ group }) => group)].sort(([first], [second]) => Number(first === 'internal') - Number(second === 'internal'));
  const none = element('p', {}, sought === '' ? '' : `No step has '${sought}' in its name or summary.`);
  byId('groups').replaceChildren(...(groups.length === 0 ? [none] : groups.flatMap(([name, members]) => group(name, members))));
  [...byId('groups').querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
}

/** @param {string} name @param {StepEntry[]} members */
function group(name, members) {
  const id = `group-${name}`;
  return [element('h2', { id }, name), element('ul', { 'aria-labelledby': id }, ...members.map(entry))];
}

/** @param {StepEntry} entry */
function entry({ name, mistakes }) {
  const isCurrent = name === current;
  const link = element('a', { href: `#${name}`, 'aria-current': isCurrent ? 'page' : undefined }, name);
  if (mistakes > 0) {
    link.append(' ', element('span', { class: 'mistakes' }, mistakes === 1 ? '1 mistake' : `${mistakes} mistakes`));
  }
  return element('li', {}, link);
}
