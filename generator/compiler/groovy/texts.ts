/** How text is written in Groovy: in single quotes where nothing is filled in, in double quotes where something is. */

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

/** A longer text of several lines stays readable in triple quotes, as it would be written by hand. */
export function isMultiLine(value: string): boolean {
  return value.length > 40 && /\n[^\n]/.test(value);
}

/** A text in which nothing is filled in; one that holds single quotes, and nothing else to escape, in double quotes. */
export function quoted(value: string): string {
  if (isMultiLine(value)) {
    return `'''${escaped(value, "'", true)}'''`;
  }
  return value.includes("'") && !/["$]/.test(value) ? `"${escaped(value, '"', false)}"` : `'${escaped(value, "'", false)}'`;
}

/** The part of a double-quoted text between two filled-in values. */
export function templatePart(value: string, multiLine: boolean): string {
  return escaped(value, '"', multiLine).replaceAll('$', '\\$');
}

function escaped(value: string, quote: string, multiLine: boolean): string {
  return [...value].map((character) => escapedCharacter(character, quote, multiLine)).join('');
}

function escapedCharacter(character: string, quote: string, multiLine: boolean): string {
  if (multiLine && character === '\n') {
    return character;
  }
  if (character === quote) {
    return `\\${quote}`;
  }
  return ESCAPES[character] ?? (isInvisible(character) ? unicodeEscape(character) : character);
}

/** Control characters, line separators and lone surrogates would be lost or misread in a source file. */
function isInvisible(character: string): boolean {
  const code = character.codePointAt(0)!;
  const control = code < 0x20 || (code >= 0x7f && code <= 0xa0) || (code >= 0x2000 && code <= 0x200f);
  return control || (code >= 0x2028 && code <= 0x202f) || (code >= 0xd800 && code <= 0xdfff) || code === 0xfeff || code === 0xad;
}

function unicodeEscape(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}

/** A name that is no identifier is written in quotes; Groovy takes its own words as keys and properties. */
export function propertyName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name);
}

const RESERVED = new Set(
  ('abstract as assert boolean break byte case catch char class const continue def default do double else enum extends ' +
    'false final finally float for goto if implements import in instanceof int interface long native new null package ' +
    'private protected public return short static strictfp super switch synchronized this threadsafe throw throws ' +
    'trait transient true try void volatile while it').split(' '),
);

/** Whether a variable cannot have this name. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}
