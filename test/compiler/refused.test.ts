import { expect, test } from 'vitest';
import { compileSnippet } from './snippet.ts';

const ECHO = "import { echo } from '#jenkins';\n";

test.each([
  ['a variable of the whole function', 'export function f(): number { var x = 1; return x; }', 'CM2001'],
  ['a var of a loop', 'export function f(list: string[]): void { for (var x of list) { list.push(x); } }', 'CM2001'],
  ['several signatures', 'export function f(a: string): string;\nexport function f(a: number): number;\nexport function f(a: string | number): string | number { return a; }', 'CM2001'],
  ['an import under another name', "import { echo as shout } from '#jenkins';\nexport function f(echo: string): void { shout(echo); }", 'CM2001'],
  ['an import of all', "import * as jenkins from '#jenkins';\nexport function f(): void { jenkins.echo('x'); }", 'CM2001'],
  ['a call of what may not be there', 'export function f(body?: () => string): string | undefined { return body?.(); }', 'CM2001'],
  ['a list spread into a map', 'export function f(list: string[]): object { return { ...list }; }', 'CM2001'],
  ['the entries of a list', 'export function f(list: string[]): string[] { return Object.keys(list); }', 'CM2001'],
  ['a function that is kept', 'export function f(kept: (() => string)[], body: () => string): void { kept.push(body); }', 'CM3002'],
  ['a function with a word of Groovy for a name', 'export function assert(): number { return 1; }', 'CM2011'],
  ['a function named as a method of everything', 'export function find(text: string | null): boolean { return text == null; }', 'CM1006'],
  ['a name again in a case', `${ECHO}export function f(n: number): void { switch (n) { case 1: const x = 'a'; if (n > 0) { const x = 'b'; echo(x); } echo(x); } }`, 'CM2010'],
])('%s is refused', (_, source, code) => {
  expect(compileSnippet(source).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
});
