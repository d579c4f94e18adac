import { expect, test } from 'vitest';
import { runBoth } from './bothSides.ts';

/** A sentence about the language, a function that shows it, and what it is called with. */
interface Example {
  title: string;
  parameters: string;
  body: string;
  rows: unknown[][];
}

function example(title: string, parameters: string, body: string, ...rows: unknown[][]): Example {
  return { title, parameters, body, rows };
}

const EXAMPLES: Example[] = [
  example('a switch falls through, and break and continue find their loop', 'kinds: string[]',
    `const seen: string[] = [];
  for (const kind of kinds) {
    switch (kind) {
      case 'a':
        seen.push('a');
      case 'b':
        seen.push('b');
        break;
      case 'c':
        continue;
      default:
        seen.push('other');
    }
    seen.push('-');
  }
  return seen;`, [['a', 'b', 'c', 'd', '']]),
  example('a switch over numbers knows large ones and decimals', 'value: number', 'switch (value) { case 1: return 1; case 3000000000: return 2; case 0.5: return 3; default: return 4; }', [1], [3000000000], [0.5], [2]),
  example('a switch takes null for a case of its own', 'value: string | null', "switch (value) { case 'a': return 1; case null: return 2; default: return 3; }", ['a'], [null], ['null']),
  example('finally runs after an early return, a break and a continue', 'last: number',
    `const seen: string[] = [];
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) { continue; }
      if (i === last) { break; }
      seen.push(\`\${i}\`);
    } finally {
      seen.push(\`finally \${i}\`);
    }
  }
  return seen;`, [1], [3], [9]),
  example('finally has the last word', 'early: boolean', "try { if (early) { return 'try'; } } finally { return 'finally'; }", [true], [false]),
  example('what catch returns comes through finally', 'message: string', "try { error(message); } catch (problem) { return messageOf(problem); } finally { noted(message); }", ['x'], ['']),
  example('a return in a callback ends the callback alone', 'numbers: number[]', "return numbers.map((n) => { for (const k of [1, 2]) { if (k === n) { return 'found'; } } return 'missing'; });", [[1, 2, 3]]),
  example('a callback changes a variable around it', 'numbers: number[]', 'let total = 0; const sums = numbers.map((n) => { total += n; return total; }); return [sums, total];', [[1, 2147483647, 0.5]]),
  example('a function that is kept has the value of its turn', '', 'const kept: (() => number)[] = []; for (let i = 0; i < 3; i++) { const own = i; kept.push(() => own); } return kept.map((one) => called(one));', []),
  example('while, break and continue', 'most: number', 'const seen: number[] = []; let i = 0; while (true) { i++; if (i === 2) { continue; } if (i > most) { break; } seen.push(i); } return seen;', [4]),
  example('counting down, by twos and by decimals', '', 'const seen: number[] = []; for (let i = 3; i > -3; i--) { seen.push(i); } for (let i = 0; i < 5; i += 2) { seen.push(i); } for (let i = 0.5; i < 2; i += 0.5) { seen.push(i); } return seen;', []),
  example('an optional parameter that is left out, or nothing, is null', 'text: string | null', 'return [optional(), optional(undefined), optional(text)];', ['a'], [null]),
  example('?? keeps an empty text, a zero and false', 'map: { a?: string | null; b?: number | null; c?: boolean | null }', "return [map.a ?? 'none', map.b ?? 1, map.c ?? true];", [{ a: '', b: 0, c: false }], [{}], [{ a: null, b: null, c: null }]),
  example('an optional chain stops at nothing', 'map: { a?: { b?: string[] } } | null', 'return [map?.a?.b?.[1], map?.a?.b?.length, map?.a?.b?.[0]?.trim()];', [null], [{}], [{ a: {} }], [{ a: { b: [' x '] } }]),
  example('a spread of nothing adds nothing', 'map: { a: number } | null', 'return { b: 1, ...map };', [null], [{ a: 2 }], [{}]),
  example('entries may be named like anything', 'name: string', 'const map: { [name: string]: number } = { [name]: 1 }; map[`${name}!`] = 2; return [map, map[name], map[`${name}!`], Object.keys(map)];', ['class'], ['metaClass'], ['size'], ['1'], [''], ["it's $x"]),
  example('a filled-in text is a text', 'name: string', "const made = `x${name}`; switch (made) { case 'xa': return [made === 'xa', ['xa'].includes(made), { [made]: 1 }, `${made}`.length]; default: return [made < 'y']; }", ['a'], ['$b']),
  example('kinds are told apart', 'value: unknown', "return [typeof value === 'string', typeof value === 'number', typeof value === 'boolean', typeof value === 'string' && value === '5', value == null];", ['5'], [5], [53], [true], [null], [[]], [{}]),
  example('numbers that are whole again look so', 'a: number, b: number', 'return [`${a + b}`, toJson([a * b, a - b]), a + b === 1];', [0.5, 0.5], [1e21, 1], [0.1, 0.2], [2147483647, 1], [-9007199254740991, 2]),
  example('a built-in member behind ?. stops at nothing', 'text: string | null, list: string[] | null', "return [text?.substring(1), text?.charAt(0), text?.repeat(2), text?.split(',').length, text?.split(text).length, list?.at(-1), list?.slice(-1)];", [null, null], ['a,b', ['x', 'y']]),
  example('a catch without a name hides none', 'message: string', "const ignored: string[] = []; const interruption = 'i'; try { error(message); } catch { try { error(interruption); } catch { ignored.push(message); } } return ignored;", ['x']),
  example('a counter that begins near the largest Integer gets behind it', '', 'let up = 2147483647; up++; let down = -2147483648; down--; return [up, down];', []),
  example('two signs cancel each other out', 'a: number', 'return [-(-1), -(-0.5), -(-a)];', [3]),
  example('a spread of a choice that may be nothing', 'flag: boolean', 'return { a: 1, ...(flag ? undefined : { c: 3 }), ...(flag ? { b: 2 } : null) };', [true], [false]),
  example('a callback that is given by its name may call a step', 'names: string[]', 'return named(names);', [['a', 'b']]),
  example('an entry may be named metaClass', 'names: string[]', "const counts: { [name: string]: number } = {}; for (const own of names) { if (counts[own] == null) { counts[own] = 0; } counts[own] += 1; counts[own]++; } const map: { metaClass?: string } = {}; map.metaClass = `${names[0]}`; return [counts, map, map.metaClass];", [['metaClass', 'a', 'metaClass']]),
  example('a backslash in a comment is a backslash', '', '// In C:\\users, \\u000a return 2\n  return 1; // \\u', []),
  example('lists of lists and maps of maps are copied at one level alone', 'rows: string[][]', 'const copy = [...rows]; copy.push([]); copy[0].push(`x`); return [rows, copy];', [[['a'], ['b']]]),
];

const HELPERS = `import { echo, error } from '#jenkins';
import { messageOf, toJson } from '#language';

function named(names: string[]): string[] {
  const all = names.map(echoed);
  return [...all, 'end'];
}

function echoed(text: string): string {
  echo(text);
  return text + '!';
}

function noted(text: string): string {
  return text;
}

function called(body: () => number): number {
  return body();
}

function optional(text?: string | null): string | null | undefined {
  return text;
}
`;

test('statements do the same in Node and in Groovy, saved at every step', { timeout: 180_000 }, async () => {
  const source = EXAMPLES.map(({ parameters, body }, position) => `export function shown${position}(${parameters}): unknown {\n  echo('');\n  ${body}\n}\n`);
  const uses = EXAMPLES.map(({ rows }, position) => ({ name: `shown${position}`, rows }));

  const { node, groovy } = await runBoth([HELPERS, ...source].join('\n'), uses, 'every-step');

  const told = (values: string[][]): string[] => values.map((value, position) => `${EXAMPLES[position]!.title}: ${value.join('; ')}`);
  expect(told(groovy)).toEqual(told(node));
  expect(node.flat()).not.toContain('threw');
});

test('a long text, list and JSON are no trouble', { timeout: 180_000 }, async () => {
  const long = `${'é\\n"😀 '.repeat(20_000)}`;
  const json = JSON.stringify(Array.from({ length: 2_000 }, (_, row) => ({ row, name: `name ${row}`, quality: row / 7, tags: ['a\nb', null, true] })));
  const source = `import { fromJson, toJson } from '#language';

export function counted(text: string, json: string): unknown {
  const rows = fromJson(json) as { row: number; name: string; quality: number }[];
  const names = rows.toSorted((first, second) => second.quality - first.quality).map((row) => row.name);
  return [rows.length, names[0], toJson(rows).length, text.split('n').length, toJson(text).length, (fromJson(toJson(text)) as string) === text];
}
`;

  const { node, groovy } = await runBoth(source, [{ name: 'counted', rows: [[long, json]] }]);

  expect(groovy).toEqual(node);
});
