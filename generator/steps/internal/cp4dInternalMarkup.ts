/** Attributes of an element by name; one that is null is left out. */
export interface Attributes {
  [name: string]: string | null;
}

/** Line ends too: in an attribute a parser would make blanks of them. */
const REFERENCES: { [unit: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** An element of HTML, SVG or XML. Attributes may hold any text; content is markup: a text goes through `escape`. */
export function element(name: string, attributes: Attributes, content: string): string {
  const parts = Object.keys(attributes).flatMap((attribute) => {
    const value = attributes[attribute];
    return value == null ? [] : [` ${attribute}="${escape(value)}"`];
  });
  return `<${name}${parts.join('')}>${content}</${name}>`;
}

/** A name that somebody else chose: cut when it is very long, and unable to turn round the text beside it. */
export function named(text: string): string {
  return element('bdi', {}, text === '' ? '(empty)' : escape(shortened(text)));
}

/** The beginning of a long text. */
export function shortened(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.substring(0, LONGEST_TEXT)}…` : text;
}

const LONGEST_TEXT = 120;

/** A part of a page under a heading. */
export function section(title: string, content: string): string {
  return element('section', {}, `\n${element('h2', {}, escape(title))}\n${content}\n`);
}

/** A part of a page that is a table, which scrolls in itself on a narrow page. Heads and cells are whole elements. */
export function tableSection(kind: string, title: string, caption: string, heads: string[], rows: string[][]): string {
  const head = element('thead', {}, element('tr', {}, heads.join('')));
  const body = rows.map((cells) => `${element('tr', {}, cells.join(''))}\n`);
  const content = [element('caption', {}, escape(caption)), head, element('tbody', {}, `\n${body.join('')}`)].join('\n');
  const scrolling = { class: 'scroll', role: 'region', 'aria-label': title, tabindex: '0' };
  return section(title, element('div', scrolling, element('table', { class: kind }, content)));
}

/** The head of a column; its class is that of the cells below. */
export function columnHead(kind: string | null, content: string): string {
  return element('th', { scope: 'col', class: kind }, content);
}

/** The head of a row. */
export function rowHead(content: string): string {
  return element('th', { scope: 'row' }, content);
}

/** A cell of a table; its class says how it looks. */
export function cell(kind: string | null, content: string): string {
  return element('td', { class: kind }, content);
}

/** A text as it may stand in HTML and XML, in content and in quotes; what XML 1.0 cannot hold becomes U+FFFD. */
export function escape(text: string): string {
  const units: string[] = [];
  for (let i = 0; i < text.length; i++) {
    units.push(escapedUnit(text, i));
  }
  return units.join('');
}

function escapedUnit(text: string, position: number): string {
  const unit = text.charAt(position);
  return REFERENCES[unit] ?? (isCharacter(text, position) ? unit : '\ufffd');
}

/** Whether a unit is a character of XML or half of one, and no control character. */
function isCharacter(text: string, position: number): boolean {
  const unit = text.charAt(position);
  if (isHighSurrogate(unit)) {
    return position + 1 < text.length && isLowSurrogate(text.charAt(position + 1));
  }
  if (isLowSurrogate(unit)) {
    return position > 0 && isHighSurrogate(text.charAt(position - 1));
  }
  return unit >= ' ' && !(unit >= '\u007f' && unit <= '\u009f') && unit <= '\ufffd';
}

function isHighSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udbff';
}

function isLowSurrogate(unit: string): boolean {
  return unit >= '\udc00' && unit <= '\udfff';
}
