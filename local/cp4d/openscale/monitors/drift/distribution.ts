import type { Json } from '../../../json.ts';

const BINS = 10;

/**
 * How far two samples are apart, from 0 (the same) to 1 (nothing in common): the total variation distance of their
 * histograms. Numbers are put into ten bins that hold equal shares of the baseline, and one on each side of it.
 */
export function distance(baseline: Json[], current: Json[]): number {
  const binOf = baseline.every(value => typeof value === 'number') ? binsOf(baseline as number[]) : String;
  const [before, after] = [counts(baseline, binOf), counts(current, binOf)];
  const bins = new Set([...before.keys(), ...after.keys()]);
  const share = (found: Map<string, number>, bin: string, sample: Json[]): number => (found.get(bin) ?? 0) / sample.length;
  return [...bins].reduce((sum, bin) => sum + Math.abs(share(before, bin, baseline) - share(after, bin, current)), 0) / 2;
}

function binsOf(baseline: number[]): (value: Json) => string {
  const sorted = baseline.toSorted((one, other) => one - other);
  const [smallest, largest] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const edges = Array.from({ length: BINS - 1 }, (_edge, index) => sorted[Math.floor(((index + 1) * sorted.length) / BINS)] ?? 0);
  return value => {
    if (typeof value !== 'number') {
      return 'no number';
    }
    return value < smallest ? 'below' : value > largest ? 'above' : String(edges.filter(edge => value >= edge).length);
  };
}

function counts(values: Json[], binOf: (value: Json) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const value of values) {
    const bin = binOf(value);
    found.set(bin, (found.get(bin) ?? 0) + 1);
  }
  return found;
}
