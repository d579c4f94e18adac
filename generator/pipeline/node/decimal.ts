import type * as Declared from '../language.d.ts';

/** A number as it is written: so many units of its last decimal place. */
interface Exact {
  units: bigint;
  places: number;
}

export const decimal: typeof Declared.decimal = (value, places) => {
  const number = exact(value);
  return written(places === undefined ? number : rounded(number, places));
};

export const difference: typeof Declared.difference = (first, second) => {
  const [left, right] = [exact(first), exact(second)];
  const places = Math.max(left.places, right.places);
  return Number(written({ units: inPlaces(left, places) - inPlaces(right, places), places }));
};

export const share: typeof Declared.share = (part, whole, units) => {
  const [left, right] = [exact(part), exact(whole)];
  const places = Math.max(left.places, right.places);
  return Number(nearest(inPlaces(left, places) * BigInt(units), inPlaces(right, places)));
};

function exact(value: number): Exact {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))!;
  const units = BigInt(`${sign!}${whole!}${fraction}`);
  const places = fraction.length - Number(exponent);
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places };
}

/** The units of a smaller or equal place. */
function inPlaces({ units, places }: Exact, wanted: number): bigint {
  return units * 10n ** BigInt(wanted - places);
}

function rounded(number: Exact, places: number): Exact {
  return number.places <= places ? number : { units: nearest(number.units, 10n ** BigInt(number.places - places)), places };
}

/** The quotient, rounded; halves go away from zero. */
function nearest(dividend: bigint, divisor: bigint): bigint {
  const [above, below] = [magnitude(dividend), magnitude(divisor)];
  const quotient = (2n * above + below) / (2n * below);
  return dividend < 0n === divisor < 0n ? quotient : -quotient;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function written({ units, places }: Exact): string {
  const digits = String(magnitude(units)).padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - places);
  return `${units < 0n ? '-' : ''}${whole}${places === 0 || fraction === '' ? '' : `.${fraction}`}`;
}
