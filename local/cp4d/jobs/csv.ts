/** The rows of a CSV text; quoted cells may hold delimiters, quotes and line ends. */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(cellPattern(delimiter))) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== delimiter) {
      if (row.length > 1 || row[0] !== '') {
        rows.push(row);
      }
      row = [];
    }
  }
  return rows;
}

function cellPattern(delimiter: string): RegExp {
  const escaped = `\\u{${delimiter.codePointAt(0)?.toString(16)}}`;
  return new RegExp(`(?:"((?:[^"]|"")*)"|([^"${escaped}\\r\\n]*))(${escaped}|\\r?\\n|$)`, 'gu');
}

/** Rows as CSV text. */
export function writeCsv(rows: string[][]): string {
  return rows.map(row => row.map(cell => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',') + '\n').join('');
}
