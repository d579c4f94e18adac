import { decimal, numberIn } from '#language';

/** Beyond it a number is a slip of whoever computed it, and not the same in each language. */
const LARGEST = 1e300;
const LEAST = -1e300;

const USUAL_PLACES = 4;
const MOST_PLACES = 30;

/** Whether a value is a number that can be compared: NaN and the infinities are none. */
export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && value >= LEAST && value <= LARGEST;
}

/**
 * A number as people read it: rounded to four places, and to more where it would otherwise look like zero, or like
 * being at or beyond a limit that it is not.
 */
export function shownBeside(value: number, limits: number[]): string {
  for (let places = USUAL_PLACES; places < MOST_PLACES; places++) {
    const text = decimal(value, places);
    const rounded = numberIn(text)!;
    if ([0, ...limits].every((limit) => standAlike(value, rounded, limit))) {
      return text;
    }
  }
  return decimal(value);
}

/** Whether two numbers are both below, both at, or both above a third. */
function standAlike(first: number, second: number, third: number): boolean {
  return first < third === second < third && first > third === second > third;
}
