import { byId, element } from './dom.js';

/** @import { ParameterInterface, StepInterface } from '../../compiler/analysis/interface.ts' */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const WORDS = { text: 'text', number: 'number', boolean: 'true or false', list: 'list, as JSON', map: 'map, as JSON', reference: 'name or id, or a map as JSON', any: 'any value, as JSON' };

/** What has been typed, by step: it is there again when one comes back, and after the source has changed. */
/** @type {Map<string, Map<string, string>>} */
const typed = new Map();

/** A step's parameters as a form. Controls have no names: a form would take them for properties of its own. */
export class ParameterForm {
  /** @type {StepInterface | undefined} */
  #step;

  /** @param {() => void} changed */
  constructor(changed) {
    this.element = /** @type {HTMLFormElement} */ (byId('form'));
    this.element.noValidate = true;
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.addEventListener('input', (event) => {
      const control = /** @type {Control} */ (event.target);
      this.#texts().set(/** @type {string} */ (control.dataset['parameter']), control.value);
      this.#judge();
      changed();
    });
  }

  /** @param {StepInterface | undefined} step */
  show(step) {
    if (step === undefined || JSON.stringify(step) === JSON.stringify(this.#step)) {
      this.#step = step;
      return;
    }
    const focused = document.activeElement?.id;
    this.#step = step;
    const none = element('p', {}, 'This step takes no parameters.');
    this.element.replaceChildren(element('h2', {}, 'Parameters'), ...(step.parameters.length === 0 ? [none] : step.parameters.map((parameter) => this.#field(parameter))));
    this.#judge();
    if (focused?.startsWith('parameter-')) {
      document.getElementById(focused)?.focus();
    }
  }

  /** What is filled in, without what is not right yet. */
  values() {
    const given = this.#given().flatMap(({ parameter, reading }) => (reading === undefined || 'mistake' in reading ? [] : [[parameter.name, reading.value]]));
    return Object.fromEntries(given);
  }

  /** @param {ParameterInterface} parameter */
  #field(parameter) {
    const id = `parameter-${parameter.name}`;
    const kind = parameter.values === undefined ? WORDS[parameter.kind] : 'one of these';
    const given = parameter.default === undefined ? '' : `, default ${JSON.stringify(parameter.default)}`;
    const control = controlFor(parameter, { id, 'data-parameter': parameter.name, 'aria-describedby': `${id}-says ${id}-mistake`, required: parameter.required });
    control.value = this.#texts().get(parameter.name) ?? '';
    const label = element('label', { for: id }, parameter.name, ' ', element('span', { class: 'kind' }, `${kind}${parameter.required ? ', required' : given}`));
    return element('div', { class: 'field' }, label, control, element('p', { id: `${id}-says`, class: 'says' }, parameter.says), element('p', { id: `${id}-mistake`, class: 'mistake' }));
  }

  /** Says beside each field what is wrong with it; an empty required one is marked, not scolded. */
  #judge() {
    for (const { parameter, reading } of this.#given()) {
      const mistake = reading !== undefined && 'mistake' in reading ? reading.mistake : '';
      byId(`parameter-${parameter.name}`).setAttribute('aria-invalid', String(mistake !== ''));
      byId(`parameter-${parameter.name}-mistake`).textContent = mistake;
    }
  }

  #given() {
    return (this.#step?.parameters ?? []).map((parameter) => ({ parameter, reading: read(parameter, this.#texts().get(parameter.name) ?? '') }));
  }

  #texts() {
    const name = this.#step?.name ?? '';
    const texts = typed.get(name) ?? new Map();
    typed.set(name, texts);
    return texts;
  }
}

/** @param {ParameterInterface} parameter @param {Record<string, string | boolean | undefined>} attributes @returns {Control} */
function controlFor({ kind, values }, attributes) {
  const choices = kind === 'boolean' ? ['true', 'false'] : values;
  if (choices !== undefined) {
    return element('select', attributes, element('option', { value: '' }, 'not given'), ...choices.map((choice) => element('option', {}, choice)));
  }
  return kind === 'number'
    ? element('input', { ...attributes, inputmode: 'decimal', autocomplete: 'off' })
    : element('textarea', { ...attributes, rows: '1', spellcheck: 'false', autocomplete: 'off' });
}

/**
 * What a text means for a parameter; nothing when there is none.
 *
 * @param {ParameterInterface} parameter
 * @param {string} text
 * @returns {{ value: unknown } | { mistake: string } | undefined}
 */
function read({ kind, values }, text) {
  if (text === '') {
    return undefined;
  }
  if (kind === 'number') {
    return text.trim() !== '' && Number.isFinite(Number(text)) ? { value: Number(text) } : { mistake: 'This is not a number.' };
  }
  if (values !== undefined || kind === 'text' || (kind === 'reference' && !text.trimStart().startsWith('{'))) {
    return { value: text };
  }
  return fromJson(kind, text);
}

/** @param {ParameterInterface['kind']} kind @param {string} text */
function fromJson(kind, text) {
  try {
    const value = /** @type {unknown} */ (JSON.parse(text));
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    const fits = kind === 'list' ? Array.isArray(value) : kind === 'map' || kind === 'reference' ? isMap : true;
    return fits ? { value } : { mistake: `This is no ${kind === 'list' ? 'list: ["a", "b"]' : 'map: {"name": "a"}'}` };
  } catch (problem) {
    return { mistake: `This is no JSON: ${/** @type {Error} */ (problem).message}` };
  }
}
