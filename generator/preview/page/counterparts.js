/** @import { Span } from '../../compiler/groovy/layout.ts' */

/** @typedef {'source' | 'lines'} Side the TypeScript or the Groovy */

/**
 * Which lines belong together. A line belongs to the innermost piece of code around it; lines on the other side that
 * belong to the same piece are its counterpart.
 */
export class Counterparts {
  /** @param {Span[]} spans */
  constructor(spans) {
    this.spans = spans;
  }

  /**
   * @param {Side} from
   * @param {number} line
   * @returns {Record<Side, number[]>} the lines of the piece on both sides; none when nothing is known of the line
   */
  of(from, line) {
    const piece = this.#pieceAt(from, line);
    return piece === undefined ? { source: [], lines: [] } : { source: this.#linesOf(piece, 'source'), lines: this.#linesOf(piece, 'lines') };
  }

  /** @param {Side} side @param {number} line */
  #pieceAt(side, line) {
    const around = this.spans.filter((span) => span[side].first <= line && line <= span[side].last);
    return around.reduce((/** @type {Span | undefined} */ best, span) => (best === undefined || size(span, side) <= size(best, side) ? span : best), undefined);
  }

  /** @param {Span} piece @param {Side} side */
  #linesOf(piece, side) {
    const same = this.spans.filter(({ source }) => source.first === piece.source.first && source.last === piece.source.last);
    const all = [...new Set(same.flatMap((span) => numbers(span[side].first, span[side].last)))];
    const own = all.filter((line) => same.includes(/** @type {Span} */ (this.#pieceAt(side, line))));
    return own.length > 0 ? own : all;
  }
}

/** @param {Span} span @param {Side} side */
function size(span, side) {
  return span[side].last - span[side].first;
}

/** @param {number} first @param {number} last */
function numbers(first, last) {
  return Array.from({ length: last - first + 1 }, (_, position) => first + position);
}
