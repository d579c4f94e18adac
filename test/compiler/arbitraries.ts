import * as fc from 'fast-check';

const NASTY = ['', ' ', '\t', '\n', '\r', '\u0000', '\u001f', '\u00a0', '\ufeff', '\u2028', '$&', '$', '\\', "'", '"', 'é', 'ß', 'İ', 'Σ', 'ﬃ', '😀', '\ud800', '\udc00', '0', '10', 'a', 'b', 'A', '.', '*'];

/** Short texts of nasty pieces and of any character, lone surrogates too: so that parts occur in wholes. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...NASTY), { maxLength: 8 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);

/** A position in a text or a list of that size, or somewhat outside. */
export const position: fc.Arbitrary<number> = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -4, max: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom(-3000000000, 3000000000) },
);

export const number: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.integer({ min: -99999, max: 99999 }).map((digits) => digits / 10000),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(2147483647, -2147483648, 2147483648, 1e21, 1e-7, 0.1, 5e-324, 1.7976931348623157e308, 2e-3, 8.41e21, 2.2250738585072014e-308),
  )
  .map((value) => value + 0);

export const texts: fc.Arbitrary<string[]> = fc.array(text, { maxLength: 6 });
export const numbers: fc.Arbitrary<number[]> = fc.array(number, { maxLength: 6 });

const name = fc.oneof(text, fc.constantFrom('1', '10', '9', '01', '-1', '4294967294', '4294967295', 'class', 'metaClass', 'size', 'key', 'constructor', 'a', 'b'));

/** Whatever JSON can say. */
export const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant(null), fc.boolean(), number, text, tie('list'), tie('map')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
})).value;

export const map: fc.Arbitrary<object> = fc.array(fc.tuple(name, json), { maxLength: 6 }).map((entries) => Object.fromEntries(entries));
