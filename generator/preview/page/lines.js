import { element } from './dom.js';
import { coloured } from './tokens.js';

/** @import { Token } from '../code.ts' */
/** @import { MarkedToken } from './tokens.js' */
/** @import { ShownDiagnostic } from '../steps.ts' */

/** How many lines a Page key moves by. */
const PAGE = 20;

/**
 * Lines of code in which one is chosen: one stop for the keyboard, arrows move.
 */
export class Lines {
  /** @type {HTMLElement[]} */
  #options = [];
  #active = 0;

  /**
   * @param {string} id
   * @param {(line: number) => void} chosen
   * @param {() => void} crossed Enter: to the other side
   */
  constructor(id, chosen, crossed) {
    this.id = id;
    this.chosen = chosen;
    this.element = element('div', { role: 'listbox', 'aria-multiselectable': 'true', tabindex: '0', class: 'lines', id });
    this.element.addEventListener('click', (event) => this.#clicked(event));
    this.element.addEventListener('keydown', (event) => (event.key === 'Enter' ? crossed() : this.#moved(event)));
  }

  /**
   * @param {string} label
   * @param {Token[][]} lines
   * @param {ShownDiagnostic[]} diagnostics
   */
  fill(label, lines, diagnostics) {
    const { scrollTop, scrollLeft } = this.element;
    this.element.setAttribute('aria-label', label);
    this.#options = lines.map((tokens, position) => {
      const own = diagnostics.filter(({ line }) => line === position + 1);
      return option(`${this.id}-${position + 1}`, position + 1, tokens, own);
    });
    this.element.replaceChildren(element('div', { role: 'presentation', class: 'sheet' }, ...this.#options));
    this.element.scrollTo(scrollLeft, scrollTop);
    this.#activate(Math.min(this.#active, lines.length));
  }

  /** Goes back to the top, for another file. */
  rewind() {
    this.element.scrollTo(0, 0);
    this.#activate(0);
  }

  /** @param {number[]} lines the ones to mark */
  mark(lines) {
    this.#options.forEach((one, position) => one.setAttribute('aria-selected', String(lines.includes(position + 1))));
    const [first] = lines;
    if (first !== undefined && !lines.includes(this.#active)) {
      this.#activate(first);
    }
  }

  /** Brings what was marked into view. */
  reveal() {
    this.#options[this.#active - 1]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {MouseEvent} event */
  #clicked(event) {
    const clicked = /** @type {HTMLElement} */ (event.target).closest('[role=option]');
    const position = this.#options.indexOf(/** @type {HTMLElement} */ (clicked));
    if (position >= 0 && getSelection()?.isCollapsed !== false) {
      this.#choose(position + 1);
    }
  }

  /** @param {KeyboardEvent} event */
  #moved(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -Infinity, End: Infinity };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (step !== undefined) {
      event.preventDefault();
      this.#choose(Math.max(1, Math.min(this.#options.length, this.#active + step)));
    }
  }

  /** @param {number} line */
  #choose(line) {
    this.#activate(line);
    this.chosen(line);
  }

  /** @param {number} line */
  #activate(line) {
    this.#options[this.#active - 1]?.classList.remove('active');
    this.#active = line;
    const active = this.#options[line - 1];
    active?.classList.add('active');
    if (active === undefined) {
      this.element.removeAttribute('aria-activedescendant');
    } else {
      this.element.setAttribute('aria-activedescendant', active.id);
    }
  }
}

/** @param {string} id @param {number} line @param {Token[]} tokens @param {ShownDiagnostic[]} diagnostics */
function option(id, line, tokens, diagnostics) {
  const marked = diagnostics.reduce((before, { column, length }) => underlined(before, column - 1, column - 1 + length), /** @type {MarkedToken[]} */ (tokens));
  const content = element('code', {}, ...(marked.length === 0 ? [' '] : coloured(marked)));
  const label = tokens.length === 0 ? 'empty line' : undefined;
  return element('div', { role: 'option', id, 'aria-selected': 'false', 'aria-label': label, 'data-line': String(line) }, content, ...diagnostics.map(remark));
}

/** @param {ShownDiagnostic} diagnostic */
function remark({ code, message, fix }) {
  return element('p', { class: 'remark' }, element('strong', {}, code), ` ${message}`, ...(fix === undefined ? [] : [element('br'), fix]));
}

/**
 * @param {MarkedToken[]} tokens
 * @param {number} start
 * @param {number} end
 * @returns {MarkedToken[]}
 */
function underlined(tokens, start, end) {
  let position = 0;
  return tokens.flatMap((token) => {
    const [from, to] = [start - position, end - position].map((place) => Math.max(0, Math.min(token.text.length, place)));
    position += token.text.length;
    const parts = [token.text.slice(0, from), token.text.slice(from, to), token.text.slice(to)];
    return parts.map((text, part) => ({ ...token, text, isWrong: token.isWrong || part === 1 })).filter(({ text }) => text !== '');
  });
}
