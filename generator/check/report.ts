import type { Finding } from './finding.ts';

/** The findings for a terminal, one a line, and a line that counts them. */
export function reportText(findings: Finding[], files: number, version: string): string {
  const lines = findings.map(
    ({ file, line, column, severity, rule, message, fix }) => inOneLine(`${file}:${line}:${column} - ${severity}: ${message}${fix === undefined ? '' : `; ${fix}`} (${rule})`),
  );
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const counts = `${counted(errors, 'error')} and ${counted(findings.length - errors, 'warning')} in ${counted(files, 'file')}`;
  return [...lines, `${counts}, held against ${version} of cp4d-mlops.`].join('\n');
}

/** Line ends and what terminals would obey are shown as escapes: files say what they like. */
function inOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
