import fc from 'fast-check';

/** Texts that quoting, JSON, Groovy or a command line might lose or take for something else. */
const KNOWN = [
  "it's",
  'say "no"',
  '$(touch x)',
  '`touch x`',
  "'; touch x; '",
  'two\nlines',
  'carriage\rreturn',
  '\ttab',
  '-leading',
  '--name=x',
  '@file',
  'a=b&c',
  'a,b',
  'back\\slash\\u0041\\',
  '*',
  'null',
  '$HOME ${HOME} ${1 + 1}',
  '{"outcomeOf":"id"}',
  '%s %n',
  'größe – 数字 😀',
  '\u2028\u00a0\u202e',
  ' blanks ',
  'NUL \u0000',
  'long '.repeat(800),
];

const SEED = 20_260_101;

/**
 * So many texts, each another one, the known ones first.
 *
 * @param shift which of the known ones comes first, so that callers that take few do not all take the same
 */
export function hostileTexts(count: number, shift: number): string[] {
  const known = KNOWN.map((_, position) => KNOWN[(position + shift) % KNOWN.length]!);
  const random = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), { numRuns: Math.max(0, count - known.length), seed: SEED + shift });
  return [...known, ...random].slice(0, count).map((text, position) => numbered(text, shift * 10_000 + position));
}

/** The number makes it unmistakable where it arrives; the hostile part stands now at the end, now at the beginning. */
function numbered(text: string, number: number): string {
  return number % 2 === 0 ? `${text}${number}` : `${number}${text}`;
}
