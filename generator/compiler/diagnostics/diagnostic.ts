import { ts } from '../adapter/project.ts';

/** A mistake in a step's source: data, collected and never thrown. */
export interface Diagnostic {
  /** `CM2004`, or `TS2339` for one of TypeScript's own. */
  code: string;
  message: string;
  /** What to write instead. */
  fix?: string;
  file: string;
  /** One-based. */
  line: number;
  column: number;
  /** How many characters are underlined, on the first line. */
  length: number;
  sourceLine: string;
}

export interface Finding {
  message: string;
  fix?: string;
}

/** A node, or a comment, which is none. */
export type Spot = ts.Node | { file: ts.SourceFile; pos: number; end: number };

/** Makes a diagnostic's factory: `report(conditionNotBoolean(node, 'a list'))`. */
export function diagnostic<Details extends unknown[]>(
  code: `CM${number}`,
  finding: (...details: Details) => Finding,
): ((spot: Spot, ...details: Details) => Diagnostic) & { code: string } {
  const factory = (spot: Spot, ...details: Details): Diagnostic => ({ code, ...finding(...details), ...placeOf(spot) });
  return Object.assign(factory, { code });
}

type Place = Pick<Diagnostic, 'file' | 'line' | 'column' | 'length' | 'sourceLine'>;

function placeOf(spot: Spot): Place {
  if ('file' in spot) {
    return placeIn(spot.file, spot.pos, spot.end);
  }
  const file = spot.getSourceFile();
  return placeIn(file, spot.getStart(file), spot.getEnd());
}

function placeIn(file: ts.SourceFile, start: number, end: number): Place {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const sourceLine = file.text.slice(file.getPositionOfLineAndCharacter(line, 0)).split(/\r?\n/, 1)[0]!;
  const length = Math.max(1, Math.min(end - start, sourceLine.length - character));
  return { file: file.fileName, line: line + 1, column: character + 1, length, sourceLine };
}

/** One of TypeScript's own errors, in the same shape. */
export function fromTypeScript(error: ts.Diagnostic): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(error.messageText, '\n   ');
  const place: Place =
    error.file === undefined
      ? { file: 'tsconfig.json', line: 1, column: 1, length: 1, sourceLine: '' }
      : placeIn(error.file, error.start ?? 0, (error.start ?? 0) + (error.length ?? 1));
  return { code: `TS${error.code}`, message, ...place };
}
