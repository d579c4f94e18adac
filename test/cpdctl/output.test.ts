import { expect, test } from 'vitest';
import { signedInCaller } from './caller.ts';

const { run, cp4d } = await signedInCaller();
const { spaces } = await cp4d.seed({ spaces: ['a & <b>', { name: 'x'.repeat(60), tags: ['t1', 't2'] }] });

test('a table begins with three dots; cells are padded, parted by three blanks, and cut when long', async () => {
  const { stdout } = await run(['space', 'list']);
  const [dots, header, first, second, end] = stdout.split('\n');

  expect(dots).toBe('...');
  expect(header).toMatch(/^ID {37}Name {47}Created {20}State {4}Tags {6}$/);
  expect(first).toMatch(new RegExp(`^${spaces[0]?.id}   a & <b> {44}20.{22}   active   \\[\\] {8}$`));
  expect(second).toContain(`   ${'x'.repeat(47)}…   `);
  expect(end).toBe('');
});

test('a description has a column when some row has one', async () => {
  await cp4d.seed({
    spaces: [
      { name: 'told', tags: ['described'], description: 'why' },
      { name: 'untold', tags: ['described'] },
    ],
  });
  const { stdout } = await run(['space', 'list', '--tags', 'described']);
  expect(stdout.split('\n')[1]).toMatch(/Created +Description +State +Tags/);
});

test('an empty list says so, one object is keys and values, no body is OK', async () => {
  expect((await run(['space', 'list', '--tags', 'none'])).stdout).toBe('...\nNothing to show.\n');
  const shown = (await run(['space', 'get', '--space-id', spaces[0]?.id ?? ''])).stdout.split('\n');
  expect(shown.slice(0, 4)).toEqual(['...', '              ', `ID:        ${spaces[0]?.id}   `, 'Name:      a & <b>   ']);
  const { spaces: removed } = await cp4d.seed({ spaces: ['removed'] });
  expect((await run(['space', 'delete', '--space-id', removed[0]?.id ?? ''])).stdout).toBe('...\nOK\n');
});

test('a result without a table of its own shows its members, nested ones by kind, parted by two blanks at the end', async () => {
  const { models } = await cp4d.seed({ models: [{ space: spaces[0]?.id ?? '', name: 'empty' }] });
  const { stdout } = await run(['ml', 'model', 'list-attachments', '--space-id', spaces[0]?.id ?? '', '--model-id', models[0]?.id ?? '']);
  const [dots, blank, ...members] = stdout.split('\n');
  expect([dots, blank]).toEqual(['...', ' '.repeat(16)]);
  expect(members.sort()).toEqual(['', 'attachments   <Array>  ', 'total_count   0  ']);
});

test('JSON is written as Go writes it, without dots', async () => {
  const { stdout } = await run(['space', 'get', '--space-id', spaces[0]?.id ?? '', '--output', 'json']);
  expect(stdout.startsWith('{\n  "entity": {\n    "compute": [\n')).toBe(true);
  expect(stdout).toContain('"name": "a \\u0026 \\u003cb\\u003e"');
  expect(stdout.endsWith('}\n')).toBe(true);
});

test('YAML has its lists where their keys stand, and quotes times', async () => {
  const { stdout } = await run(['space', 'get', '--space-id', spaces[1]?.id ?? '', '--output', 'yaml']);
  expect(stdout).toContain('  tags:\n  - t1\n  - t2\n');
  expect(stdout).toMatch(/created_at: "20\d\d-/);
});

test('a query cuts JSON down; a path that is not there is null with exit 0; only a single text loses its quotes', async () => {
  const query = (expression: string, ...more: string[]): Promise<{ stdout: string; exit: number | undefined }> =>
    run(['space', 'get', '--space-id', spaces[1]?.id ?? '', '--output', 'json', '-j', expression, ...more]);

  expect(await query('entity.status.state')).toMatchObject({ exit: 0, stdout: '"active"\n' });
  expect(await query('entity.status.state', '--raw-output')).toMatchObject({ exit: 0, stdout: 'active\n' });
  expect(await query('entity.nothing.there', '--raw-output')).toMatchObject({ exit: 0, stdout: 'null\n' });
  expect(await query('entity.tags', '--raw-output')).toMatchObject({ exit: 0, stdout: '[\n  "t1",\n  "t2"\n]\n' });
  expect(await query('{state: entity.status.state, n: length(entity.tags)}')).toMatchObject({
    stdout: '{\n  "n": 2,\n  "state": "active"\n}\n',
  });
});

test.each(['entity.[', 'nonsense(entity)', 'items(entity)', 'let $x = entity in $x', 'length(entity) + `1`'])(
  'the query %s is refused: cpdctl has the JMESPath of its time',
  async expression => {
    expect(await run(['space', 'list', '--output', 'json', '-j', expression])).toMatchObject({
      exit: 1,
      stdout: '',
      stderr: expect.stringMatching(/^FAILED\nError processing the JMESPath query/),
    });
  },
);

test('an API error is a table on standard error, in JSON mode too', async () => {
  const { exit, stdout, stderr } = await run(['space', 'get', '--space-id', '11111111-1111-4111-8111-111111111111', '--output', 'json']);
  expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
  const [failed, , , header, row] = stderr.split('\n');
  expect(failed).toBe('FAILED');
  expect(header?.trim().split(/ {3,}/).sort()).toEqual(['code', 'message', 'trace']);
  expect(row).toContain('SPACES0023E');
});

test('an error body of another shape shows only kinds, and one that is no JSON its first letter', async () => {
  await cp4d.faults.add({ path: '/v2/spaces', status: 500, body: { metadata: { a: 1 }, entity: { b: 2 } } });
  expect((await run(['space', 'list'])).stderr).toMatch(
    /^FAILED\n\n\n {14}\n(metadata   <Nested Object>   \nentity     |entity     <Nested Object>   \nmetadata   )<Nested Object>   \n$/,
  );

  await cp4d.faults.add({ path: '/v2/spaces', answer: 'login page', times: 1 });
  expect(await run(['space', 'list'])).toMatchObject({
    exit: 1,
    stderr:
      "FAILED\nError processing the response received, most likely an error response:\ninvalid character '<' looking for beginning of value\n",
  });
});
