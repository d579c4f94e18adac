// Not a static import: the steps are a program of their own, with its own library of types.
const textModule = new URL('../steps/internal/cp4dInternalText.ts', import.meta.url).href;

/** The candidate that was probably meant, by the same measure as the steps' own refusals. */
export const { nearest } = (await import(textModule)) as { nearest: (written: string, candidates: string[]) => string | undefined };

/** A name this long may be wrong in two places and still be a slip of the pen. */
const LONG_NAME = 8;

/** Whether a word is another but for a slip: one letter, or two letters of a long name, added, missing, changed or swapped. */
export function isSlipOf(written: string, meant: string): boolean {
  const allowed = meant.length < LONG_NAME ? 1 : 2;
  return Math.abs(written.length - meant.length) <= allowed && slips(written.toLowerCase(), meant.toLowerCase()) <= allowed;
}

/** Letters to add, remove, change or swap with their neighbour to get from one word to the other. */
function slips(first: string, second: string): number {
  const rows: number[][] = [Array.from({ length: second.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= first.length; i++) {
    const row = [i];
    for (let j = 1; j <= second.length; j++) {
      const change = rows[i - 1]![j - 1]! + (first[i - 1] === second[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1];
      const swap = isSwapped ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, change, swap));
    }
    rows.push(row);
  }
  return rows[first.length]![second.length]!;
}
