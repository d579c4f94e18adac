import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCatalogue, type Catalogue } from '../../generator/cpdctl/catalogueFiles.ts';
import { commandsFrom, type CommandEntry, type GroupFile } from '../../generator/cpdctl/groupFile.ts';
import { importReference, reportImport, type ImportOptions } from '../../generator/cpdctl/importReference.ts';
import { referenceText } from './referenceText.ts';

/** A catalogue of one command. */
function catalogueOf(path: string, entry: CommandEntry): Catalogue {
  const group = path.split(' ')[0] ?? '';
  return { newest: '1.8.155', groups: { [group]: { group, commands: { [path]: entry } } } };
}

const NOTHING: Catalogue = { newest: '1.8.155', groups: {} };

/** One command in the layout since 2023, with this usage line and these options. */
function reference(usage: string, ...options: string[]): string {
  const path = /^[a-z -]+?(?= *[-[{]| *$)/.exec(usage)?.[0].replace(/ -*$/, '') ?? '';
  const list = options.map(option => `\`${option.replace(/ (\(.*?\)) ?/, '` $1\n:   ')}`).join('\n\n');
  return `#### &#8226; [${path}](#x)\n\n## &#8226; ${path}\n\nDoes it.\n\n\`\`\`sh\ncpdctl ${usage}\n\`\`\`\n\n#### Command options\n\n${list}\n`;
}

/** The sentences about changes that a reference brings. */
function sentences(markdown: string, current: Catalogue): string[] {
  return importReference(markdown, current, '1.9.0').changes.map(({ command, flag, text }) => `${command}${flag ? ` --${flag}` : ''} ${text}`);
}

describe('a reference that says what the catalogue says', () => {
  test('changes nothing, and is written byte for byte as it was', () => {
    const current = readCatalogue();
    const { catalogue, changes } = importReference(referenceText(current), current, current.newest);
    expect(changes).toEqual([]);
    expect(catalogue).toEqual(current);
  });

  test('rebuilds from nothing a catalogue that agrees with it', () => {
    const { catalogue } = importReference(referenceText(readCatalogue()), NOTHING, '1.9.0');
    expect(importReference(referenceText(catalogue), catalogue, '1.9.0').changes).toEqual([]);
  });
});

describe('the layouts of the reference', () => {
  const entry = { since: '1.9.0', reads: true, flags: { 'total-count': { kind: 'bool' }, 'widget-id': { kind: 'string', required: true } } };

  test.each([
    ['a definition list of HTML, as until 2022', '<dl>\n<dt>--widget-id (string)</dt>\n<dd>The widget. Required.</dd>\n<dt>--total-count (bool)</dt>\n<dd></dd>\n</dl>'],
    ['a definition list of Markdown, as since 2023', '`--widget-id` (string)\n:   The widget. Required.\n\n`--total-count` (bool)\n:   &nbsp;'],
    ['types padded with blanks, as of hand-written commands', '`--total-count` (       )\n:    Counts.\n\n`--widget-id` (string )\n:    The widget.'],
    ['a bullet list', '* `--widget-id` (string): the widget\n* `--total-count` (bool)'],
    ['a table', '| option | type | text |\n| --- | --- | --- |\n| `--widget-id` | string | The widget. |\n| `--total-count` | bool | |'],
  ])('%s', (_, options) => {
    const markdown = `## &#8226; widget get\n\n\`\`\`sh\n   cpdctl widget get --widget-id WIDGET-ID [--total-count=TOTAL-COUNT] \n\`\`\`\n#### Command options\n\n${options}\n\n# Schema examples\n### &#8226; Widget\n`;
    expect(importReference(markdown, NOTHING, '1.9.0').catalogue.groups.widget?.commands['widget get']).toEqual(entry);
  });

  test('an example in a later code block is not taken for the usage line', () => {
    const markdown = `${reference('widget get --widget-id ID', '--widget-id (string) The widget.')}\n\`\`\`sh\ncpdctl widget get --widget-id=7 \\\n  --other 8\n\`\`\`\n`;
    expect(sentences(markdown, NOTHING)).toEqual(['widget get new command (reads only, by its name)']);
    expect(Object.keys(importReference(markdown, NOTHING, '1.9.0').catalogue.groups.widget?.commands['widget get']?.flags ?? {})).toEqual(['widget-id']);
  });

  test('a new command gets its kinds, values, groups, exclusions and container from what is printed', () => {
    const markdown = reference(
      'widget add { --space-id SPACE-ID | --space SPACE } [--shape SHAPE | --shape-name SHAPE-NAME] [--mode MODE] [--tags TAGS]',
      '--space-id (string) The space.',
      '--space (string) Its name.',
      '--shape (<a href="#s">`Shape`</a>) The shape. A path that begins with a `@`, e.g. `--shape=@file`.',
      '--shape-name (string) Its name.',
      '-m`, `--mode (string) (DEPRECATED) How. The default value is `soft`. Allowable values are: `soft`, `hard`.',
      '--tags ([]string) Tags.',
    );
    expect(importReference(markdown, NOTHING, '1.9.0').catalogue.groups.widget?.commands['widget add']).toEqual({
      since: '1.9.0',
      scope: { of: ['space-id'], rule: 'required' },
      requiredOneOf: [['space-id', 'space']],
      flags: {
        'space-id': { kind: 'string', required: 'one-of', exclusiveWith: ['space'] },
        'space': { kind: 'string', required: 'one-of', exclusiveWith: ['space-id'] },
        'shape': { kind: 'json', acceptsFile: true },
        'shape-name': { kind: 'string', fieldOf: 'shape' },
        'mode': { kind: 'string', short: 'm', values: ['soft', 'hard'], default: 'soft', deprecated: true },
        'tags': { kind: 'list' },
      },
    });
  });
});

describe('what changed is said in a sentence:', () => {
  const current = catalogueOf('widget list', {
    since: '1.0.22',
    reads: true,
    requiredOneOf: [['space-id', 'space']],
    flags: {
      'limit': { kind: 'int' },
      'mode': { kind: 'string', values: ['soft', 'hard'] },
      'owner': { kind: 'string', required: true },
      'space': { kind: 'string', required: 'one-of', exclusiveWith: ['space-id'] },
      'space-id': { kind: 'string', required: 'one-of', exclusiveWith: ['space'] },
      'tags': { kind: 'list', note: 'Ours.' },
    },
  });
  const usage = 'widget list --owner OWNER {--space-id SPACE-ID | --space SPACE} [--limit LIMIT] [--mode MODE] [--tags TAGS]';
  const options = ['--owner (string) O.', '--space-id (string) S.', '--space (string) S.', '--limit (int64) L.', '--mode (string) M.', '--tags (string) T.'];
  const changed = (number: number, option: string): string[] => options.map((old, index) => (index === number ? option : old));

  test.each([
    ['nothing, though a list is now printed as a string', reference(usage, ...options), []],
    ['a new flag', reference(`${usage} [--color COLOR]`, ...options, '--color (string) C.'), ['widget list --color is new (string, optional)']],
    ['a new flag that only the usage line names', reference(`${usage} [--color COLOR]`, ...options), ['widget list --color is new (string, optional)']],
    ['a flag that is gone', reference(usage.replace(' [--limit LIMIT]', ''), ...options.filter(option => !option.includes('limit'))), ['widget list --limit is gone']],
    ['a flag that is now required', reference(usage.replace('[--limit LIMIT]', '--limit LIMIT'), ...options), ['widget list --limit was optional and is now required']],
    ['a flag that is no longer required', reference(usage.replace('--owner OWNER', '[--owner OWNER]'), ...options), ['widget list --owner was required and is now optional']],
    ['another type', reference(usage, ...changed(3, '--limit (float64) L.')), ['widget list --limit was int and is now float']],
    ['other values', reference(usage, ...changed(4, '--mode (string) M. Allowable values are: `soft`, `dry`.')), ['widget list --mode allows soft, dry instead of soft, hard']],
    ['a deprecation', reference(usage, ...changed(4, '--mode (string) (DEPRECATED) M.')), ['widget list --mode is deprecated']],
    ['a command that is gone and one that is new', reference('widget show --id ID', '--id (string) I.'), ['widget list is gone', 'widget show new command']],
    ['nothing, where the usage line is a placeholder', reference('widget list [command options]', ...options), []],
    ['nothing, where the usage line names one flag of a known group', reference(usage.replace('{--space-id SPACE-ID | --space SPACE}', '--space-id SPACE-ID'), ...options), []],
  ])('%s', (_, markdown, expected) => {
    expect(sentences(markdown, current)).toEqual(expected);
  });

  test('what is not printed is kept, and a requirement that ends is remembered with the release', () => {
    const markdown = reference(usage.replace('--owner OWNER', '[--owner OWNER]'), ...options);
    const entry = importReference(markdown, current, '1.9.0').catalogue.groups.widget?.commands['widget list'];
    expect(entry).toMatchObject({ since: '1.0.22', reads: true, flags: { owner: { kind: 'string', requiredUntil: '1.9.0' }, tags: { kind: 'list', note: 'Ours.' } } });
    expect(entry?.flags.owner?.required).toBeUndefined();
  });

  test('a name that is new beside an id excludes it, as the catalogue is read', () => {
    const { catalogue } = importReference(reference(`${usage} [--owner-name NAME | --limit LIMIT]`, ...options, '--owner-name (string) N.'), current, '1.9.0');
    const flags = commandsFrom(catalogue.groups.widget as GroupFile)[0]?.flags ?? [];
    expect(flags.find(flag => flag.name === 'limit')?.exclusiveWith).toEqual(['owner-name']);
  });

  test('a group that loses a flag in a placeholder reference leaves its other flags not known to be required', () => {
    const markdown = reference('widget list [command options]', ...options.filter(option => !option.startsWith('--space ')));
    const entry = importReference(markdown, current, '1.9.0').catalogue.groups.widget?.commands['widget list'];
    expect([entry?.requiredOneOf, entry?.flags['space-id']]).toEqual([undefined, { kind: 'string', required: 'unknown' }]);
  });

  test('a gone flag leaves no trace in groups and exclusions', () => {
    const markdown = reference(usage.replace('{--space-id SPACE-ID | --space SPACE}', '--space-id SPACE-ID'), ...options.filter(option => !option.startsWith('--space ')));
    const { catalogue, changes } = importReference(markdown, current, '1.9.0');
    expect(changes.map(({ text }) => text)).toEqual(['is gone', 'was one of several of which one is required and is now required']);
    expect(catalogue.groups.widget?.commands['widget list']?.requiredOneOf).toBeUndefined();
    expect(catalogue.groups.widget?.commands['widget list']?.flags['space-id']).toEqual({ kind: 'string', required: true });
  });
});

describe('import-reference', () => {
  let folder: string;
  let printed: string[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'import-reference-'));
    cpSync('generator/cpdctl/groups', join(folder, 'groups'), { recursive: true });
    cpSync('generator/cpdctl/reference.json', join(folder, 'reference.json'));
    printed = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (markdown: string, options: ImportOptions = {}): string | undefined => {
    const file = join(folder, 'reference.md');
    writeFileSync(file, markdown);
    return reportImport(file, options, { folder, print: line => printed.push(line.replaceAll(folder, '')) })?.replaceAll(folder, '');
  };
  const withNewFlag = (): string => referenceText(readCatalogue()).replace('cpdctl space get ', 'cpdctl space get [--colour COLOUR] ');

  test('says what changed and writes nothing unless told', () => {
    const before = readCatalogue(folder);
    expect(run(withNewFlag())).toBeUndefined();
    expect(printed).toEqual([
      '435 commands in /reference.md, 435 in the catalogue (cpdctl 1.8.155)',
      '  space get: --colour is new (string, optional)',
      'Nothing was written; --write --release VERSION does.',
    ]);
    expect(readCatalogue(folder)).toEqual(before);
  });

  test('writes the changed flag with its release, and a second run finds nothing to do', () => {
    expect(run(withNewFlag(), { release: '1.9.0', write: true })).toBeUndefined();
    const written = readFileSync(join(folder, 'groups/space.json'), 'utf8');
    expect(written).toContain('        "colour": { "kind": "string", "since": "1.9.0" },\n');
    expect(readCatalogue(folder).newest).toBe('1.9.0');
    printed = [];
    expect(run(withNewFlag(), { release: '1.9.0', write: true })).toBeUndefined();
    expect(printed).toContain('Nothing changed.');
    expect(readFileSync(join(folder, 'groups/space.json'), 'utf8')).toBe(written);
  });

  test('removes the file of a group that is gone', () => {
    const { notebook: _, ...groups } = readCatalogue().groups;
    expect(run(referenceText({ newest: '1.9.0', groups }), { release: '1.9.0', write: true })).toBeUndefined();
    expect(Object.keys(readCatalogue(folder).groups)).toEqual(Object.keys(groups));
  });

  test.each([
    ['a file that is no reference', () => '# Shopping\n\n- milk\n', `/reference.md:1: there is no command in it`],
    ['an empty file', () => '', `/reference.md:1: there is no command in it`],
    ['a file that is cut off', () => referenceText(readCatalogue()).split('## &#8226; space wait')[0] ?? '', `'space wait' is in the table of contents but has no section`],
    ['a command that is there twice', () => reference('a b --c C', '--c (string) C.').repeat(2), `/reference.md:17: 'a b' is there a second time`],
    ['options in a form that is not known', () => reference('a b --c C').concat('The option c takes a string.'), `/reference.md:3: no option of 'a b' could be read`],
    ['a usage line whose brackets do not match', () => reference('a b [--c C', '--c (string) C.'), `/reference.md:8: the usage line of 'a b' has a missing ']'`],
  ])('refuses %s, says in which line, and writes nothing', (_, markdown, message) => {
    const before = readCatalogue(folder);
    expect(run(markdown(), { release: '1.9.0', write: true })).toContain(message);
    expect(readCatalogue(folder)).toEqual(before);
  });

  test.each([
    [{ write: true }, '--write needs --release VERSION'],
    [{ release: 'latest' }, "'latest' is no cpdctl release"],
    [{ release: '1.4.49' }, '1.4.49 is older than 1.8.155'],
  ])('refuses %j', (options, message) => {
    expect(run(withNewFlag(), options)).toContain(message);
  });

  test('says of a file that is not there what to give', () => {
    expect(reportImport('no-such-file.md', {}, { folder })).toBe("no-such-file.md cannot be read. Give the path of IBM/cpdctl's README_command_reference.md.");
  });
});
