import type { SourceLines } from './tree.ts';

/**
 * A document that knows where it may break, and the algorithm that breaks it: a group stays on one line when it fits,
 * otherwise each of its own breaks becomes a new line (Wadler, "A prettier printer").
 */
export type Document =
  | string
  | Document[]
  | { kind: 'break'; flat: string; always: boolean }
  | { kind: 'indent'; content: Document }
  | { kind: 'group'; content: Document }
  | { kind: 'lines'; content: Document }
  | { kind: 'traced'; source: SourceLines; content: Document };

export const space: Document = { kind: 'break', flat: ' ', always: false };
export const fold: Document = { kind: 'break', flat: '', always: false };
export const newline: Document = { kind: 'break', flat: '', always: true };
export const indent = (...content: Document[]): Document => ({ kind: 'indent', content });
export const group = (...content: Document[]): Document => ({ kind: 'group', content });

/** Lines of their own, such as statements: whether what stands around them fits says nothing about them. */
export const lines = (...content: Document[]): Document => ({ kind: 'lines', content });

/** Content that is made from these lines of the source, where that is known. */
export function traced(source: SourceLines | undefined, ...content: Document[]): Document {
  return source === undefined ? content : { kind: 'traced', source, content };
}

export function join(separator: Document, items: Document[]): Document[] {
  return items.flatMap((item, position) => (position === 0 ? [item] : [separator, item]));
}

export interface LaidOut {
  text: string;
  spans: Span[];
}

/** Lines of the text (from one, inclusive), and the lines of the source that they are made from. Spans nest. */
export interface Span {
  lines: SourceLines;
  source: SourceLines;
}

interface Pending {
  depth: number;
  flat: boolean;
  document: Document | { kind: 'end'; span: Span };
}

const BLANKS_PER_DEPTH = 4;

export function layOut(document: Document, width: number): LaidOut {
  const output = new Output();
  const pending: Pending[] = [{ depth: 0, flat: false, document }];
  while (pending.length > 0) {
    const { depth, flat, document: next } = pending.pop()!;
    if (typeof next === 'string') {
      output.write(next);
    } else if (Array.isArray(next)) {
      pushAll(pending, next, depth, flat);
    } else if (next.kind === 'indent') {
      pending.push({ depth: depth + 1, flat, document: next.content });
    } else if (next.kind === 'group') {
      const fitting: Pending = { depth, flat: true, document: next.content };
      pending.push(flat || fits(fitting, pending, width - output.column) ? fitting : { ...fitting, flat: false });
    } else if (next.kind === 'lines') {
      pending.push({ depth, flat: false, document: next.content });
    } else if (next.kind === 'traced') {
      pending.push({ depth, flat, document: { kind: 'end', span: output.begin(next.source) } }, { depth, flat, document: next.content });
    } else if (next.kind === 'end') {
      output.end(next.span);
    } else if (next.always || !flat) {
      output.newLine(depth * BLANKS_PER_DEPTH);
    } else {
      output.write(next.flat);
    }
  }
  return output.finished();
}

function pushAll(pending: Pending[], documents: Document[], depth: number, flat: boolean): void {
  for (let position = documents.length - 1; position >= 0; position -= 1) {
    pending.push({ depth, flat, document: documents[position]! });
  }
}

/** Whether the rest of this line holds `first` on one line, with what follows up to the next possible break. */
function fits(first: Pending, following: Pending[], room: number): boolean {
  const stack: Pending[] = [first];
  let rest = following.length;
  while (room >= 0) {
    const item = stack.pop() ?? following[--rest];
    if (item === undefined) {
      return true;
    }
    const { flat, document } = item;
    if (typeof document === 'string') {
      const end = document.indexOf('\n');
      room -= end < 0 ? document.length : end;
      if (end >= 0) {
        return room >= 0;
      }
    } else if (Array.isArray(document)) {
      pushAll(stack, document, item.depth, flat);
    } else if (document.kind === 'break') {
      if (document.always || !flat) {
        return true;
      }
      room -= document.flat.length;
    } else if (document.kind !== 'end') {
      stack.push({ ...item, flat: flat && document.kind !== 'lines', document: document.content });
    }
  }
  return false;
}

class Output {
  private readonly lines: string[] = [''];
  private readonly spans: Span[] = [];

  get column(): number {
    return this.lines.at(-1)!.length;
  }

  write(text: string): void {
    const [first = '', ...others] = text.split('\n');
    this.lines.push(this.lines.pop()! + first, ...others);
  }

  newLine(blanks: number): void {
    this.lines.push(this.lines.pop()!.trimEnd(), ' '.repeat(blanks));
  }

  begin(source: SourceLines): Span {
    const span = { lines: { first: this.lines.length, last: this.lines.length }, source };
    this.spans.push(span);
    return span;
  }

  end(span: Span): void {
    span.lines.last = this.lines.length;
  }

  finished(): LaidOut {
    return { text: this.lines.join('\n').trimEnd() + '\n', spans: this.spans };
  }
}
