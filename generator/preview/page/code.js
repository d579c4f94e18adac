import { Counterparts } from './counterparts.js';
import { announce, byId, element } from './dom.js';
import { Lines } from './lines.js';

/** @import { StepView } from '../steps.ts' */
/** @import { Side } from './counterparts.js' */

/** @type {{ side: Side, line: number } | undefined} */
let chosen;
let counterparts = new Counterparts([]);
const source = new Lines('source', (line) => choose('source', line), () => groovy.element.focus());
const groovy = new Lines('groovy', (line) => choose('lines', line), () => source.element.focus());
const sourceTitle = element('h2');
const groovyTitle = element('h2');
const lastGood = element('p', { class: 'last-good', hidden: true }, 'Last good version: the source has mistakes.');

byId('panel-code').append(
  element('section', { class: 'pane', 'aria-label': 'TypeScript' }, element('div', { class: 'pane-title' }, sourceTitle), source.element),
  element('section', { class: 'pane', 'aria-label': 'Groovy' }, element('div', { class: 'pane-title' }, groovyTitle, lastGood), groovy.element),
);

/** The source beside what it becomes; a line chosen on one side shows its counterpart. */
export const codePanel = {
  /** @param {StepView} view @param {boolean} isOther whether another step was shown before */
  show(view, isOther) {
    const script = `vars/${view.name}.groovy`;
    sourceTitle.textContent = view.path;
    groovyTitle.textContent = script;
    lastGood.hidden = !view.isLastGood;
    byId('panel-code').classList.toggle('is-last-good', view.isLastGood);
    counterparts = new Counterparts(view.spans);
    source.fill(`TypeScript, ${view.path}`, view.source, view.diagnostics);
    groovy.fill(`Groovy, ${script}`, view.groovy, []);
    if (isOther) {
      chosen = undefined;
      source.rewind();
      groovy.rewind();
    } else if (chosen !== undefined) {
      mark(chosen.side, chosen.line);
    }
  },
};

/** @param {Side} side @param {number} line */
function mark(side, line) {
  const found = counterparts.of(side, line);
  source.mark(found.source.length === 0 && side === 'source' ? [line] : found.source);
  groovy.mark(found.lines.length === 0 && side === 'lines' ? [line] : found.lines);
  return found;
}

/** @param {Side} side @param {number} line */
function choose(side, line) {
  chosen = { side, line };
  const found = mark(side, line);
  source.reveal();
  groovy.reveal();
  const [name, others] = side === 'source' ? ['Groovy', found.lines] : ['TypeScript', found.source];
  announce(others.length === 0 ? `This line has no ${name}` : `${name}: ${others.length === 1 ? 'line' : 'lines from'} ${String(others[0])}`);
}
