/** What is wrong with a text that should be JSON, in the words of Go. */
export function jsonProblem(text: string, error: Error): string {
  if (text.trim() === '' || /end of JSON|Unterminated/i.test(error.message)) {
    return 'unexpected end of JSON input';
  }
  const [, position] = /position (\d+)/.exec(error.message) ?? [];
  const [, token] = /Unexpected token '?(.)/u.exec(error.message) ?? [];
  const character = position === undefined ? (token ?? text.trim().charAt(0)) : text.charAt(Number(position));
  return `invalid character ${quoted(character)} ${place(error.message)}`;
}

function place(message: string): string {
  const places: [RegExp, string][] = [
    [/property name/, 'looking for beginning of object key string'],
    [/after property name/, 'after object key'],
    [/after property value/, 'after object key:value pair'],
    [/after array element/, 'after array element'],
    [/after JSON/, 'after top-level value'],
    [/control character/, 'in string literal'],
    [/escape/i, 'in string escape code'],
  ];
  return places.find(([pattern]) => pattern.test(message))?.[1] ?? 'looking for beginning of value';
}

function quoted(character: string): string {
  return character === '\n' ? "'\\n'" : character === "'" ? "'\\''" : `'${character}'`;
}
