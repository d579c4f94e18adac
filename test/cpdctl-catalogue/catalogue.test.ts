import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MINIMUM_VERSION, NEWEST_VERSION, GLOBAL_FLAGS, commandsOf, findCommand, groups, type Command, type Flag } from '../../generator/cpdctl/catalogue.ts';
import { readCatalogue } from '../../generator/cpdctl/catalogueFiles.ts';
import { groupText } from '../../generator/cpdctl/groupFile.ts';
import { isSupported, requirementsOf } from '../../generator/cpdctl/requirements.ts';
import { compareVersions } from '../../generator/cpdctl/versions.ts';

const commands = groups().flatMap(commandsOf);

function flagOf(command: Command, name: string): Flag | undefined {
  return command.flags.find(flag => flag.name === name);
}

/** 'command --flag' of every flag for which the check fails. */
function flagsWhere(wrong: (command: Command, flag: Flag) => boolean): string[] {
  return commands.flatMap(command => command.flags.filter(flag => wrong(command, flag)).map(flag => `${command.path} --${flag.name}`));
}

describe('finding a command', () => {
  test('the longest run of words that is a command wins, and the rest is handed back', () => {
    const found = findCommand(['ml', 'deployment', 'create', 'wait']);
    expect([found?.command.path, found?.rest]).toEqual(['ml deployment create', ['wait']]);
  });

  test.each([[[]], [['space']], [['space', 'lst']], [['../../package']], [['']], [['space list']], [['constructor']]])('%j is no command', words => {
    expect(findCommand(words)).toBeUndefined();
  });

  test('a group that does not exist has no commands', () => {
    expect(commandsOf('../reference')).toEqual([]);
  });
});

describe('the catalogue', () => {
  test('has every command once, under the group it begins with', () => {
    expect(new Set(commands.map(command => command.path)).size).toBe(commands.length);
    for (const group of groups()) for (const { path } of commandsOf(group)) expect(`${path} `.startsWith(`${group} `)).toBe(true);
    expect(commands.length).toBeGreaterThan(400);
  });

  test('stands in its files as the writer would write it', () => {
    for (const [group, file] of Object.entries(readCatalogue().groups)) {
      expect(readFileSync(`generator/cpdctl/groups/${group}.json`, 'utf8')).toBe(groupText(file));
    }
  });

  test('names only releases between the oldest reference and the newest', () => {
    const releases = commands.flatMap(command => [command.since, ...command.flags.flatMap(flag => [flag.since ?? [], flag.requiredUntil ?? []].flat())]);
    const odd = releases.filter(release => compareVersions(release, '1.0.22') < 0 || compareVersions(release, NEWEST_VERSION) > 0);
    expect(odd).toEqual([]);
    expect(compareVersions(MINIMUM_VERSION, NEWEST_VERSION)).toBeLessThan(0);
  });

  test('has no flag older than its command', () => {
    expect(flagsWhere((command, flag) => flag.since !== undefined && compareVersions(flag.since, command.since) <= 0)).toEqual([]);
  });

  test('mentions only flags that the command has', () => {
    const mentioned = commands.flatMap(command => {
      const names = [
        ...command.requiredOneOf.flat(),
        ...(command.scope?.of ?? []),
        ...command.flags.flatMap(flag => [flag.fieldOf ?? [], flag.exclusiveWith ?? []].flat()),
        ...command.rules.flatMap(rule => ['of' in rule && rule.rule !== 'json-exclusive' ? rule.of : [], 'flag' in rule ? rule.flag : [], 'with' in rule ? rule.with : []].flat()),
      ];
      return names.filter(name => !flagOf(command, name)).map(name => `${command.path} --${name}`);
    });
    expect(mentioned).toEqual([]);
  });

  test('says of two flags that exclude each other so on both sides', () => {
    const oneSided = flagsWhere((command, flag) => (flag.exclusiveWith ?? []).some(other => !flagOf(command, other)?.exclusiveWith?.includes(flag.name)));
    expect(oneSided).toEqual([]);
  });

  test('marks the flags of a group of which one is required, and no others, as one-of', () => {
    expect(flagsWhere((command, flag) => (flag.required === 'one-of') !== command.requiredOneOf.flat().includes(flag.name))).toEqual([]);
  });

  test('requires or offers an alternative to the container ids that a command cannot do without', () => {
    const free = commands.filter(({ scope }) => scope?.rule === 'required' || scope?.rule === 'all-required');
    expect(free.filter(command => command.scope?.of.every(id => flagOf(command, id)?.required === false)).map(({ path }) => path)).toEqual([]);
  });

  test('calls no command reading whose last word changes something', () => {
    const writing = /^(?!get-)(?:.*-)?(create|delete|update|upload|set|unset|start|promote|replace|add|remove|cancel|pause|resume|revert|move|activate|attach|detach|compile|run)(-|$)/;
    expect(commands.filter(({ path, reads }) => reads && writing.test(path.split(' ').at(-1) ?? '')).map(({ path }) => path)).toEqual([]);
  });

  test('calls reading what lists, gets, waits, downloads and scores', () => {
    const reading = ['space list', 'ml model get', 'asset search', 'ml deployment wait', 'asset export download', 'ml deployment compute-predictions', 'version'];
    expect(reading.filter(path => !findCommand(path.split(' '))?.command.reads)).toEqual([]);
  });

  test('knows the flags that every command takes, JMESPath in every supported version', () => {
    expect(GLOBAL_FLAGS.filter(flag => !isSupported(flag, MINIMUM_VERSION))).toEqual([]);
    expect(GLOBAL_FLAGS.map(flag => flag.name)).toContain('jmes-query');
  });
});

describe('what a call must give', () => {
  const requirements = (path: string, release = MINIMUM_VERSION) => {
    const { required, alternatives } = requirementsOf(findCommand(path.split(' '))?.command as Command, release);
    return { required: [...required].sort(), oneOf: alternatives.map(({ flags, exclusive }) => [exclusive, ...flags.map(flag => flag.name)]) };
  };

  test('of an id and a name of which one is required, the id where the name is too new', () => {
    expect(requirements('space get')).toEqual({ required: ['space-id'], oneOf: [] });
    expect(requirements('space get', '1.8.145')).toEqual({ required: [], oneOf: [[false, 'space-id', 'space']] });
  });

  test('a JSON flag that was required until its fields became flags of their own', () => {
    expect(requirements('ml model create').required).toEqual(['name', 'software-spec', 'type']);
    expect(requirements('ml model create', '1.6.17').required).toEqual(['name', 'type']);
  });

  test('exactly one kind of deployment', () => {
    expect(requirements('ml deployment create')).toEqual({ required: ['asset', 'space-id'], oneOf: [[true, 'online', 'batch', 'r-shiny']] });
  });

  test('no command a step may use leaves more than six ways to give what it needs', () => {
    const ways = (command: Command) => requirementsOf(command, MINIMUM_VERSION).alternatives.reduce((product, { flags }) => product * flags.length, 1);
    expect(commands.filter(command => compareVersions(command.since, MINIMUM_VERSION) <= 0 && ways(command) > 6).map(({ path }) => path)).toEqual([]);
  });
});

test('releases are compared by number, not by text', () => {
  expect(compareVersions('1.10.3', '1.8.155')).toBeGreaterThan(0);
  expect(compareVersions('v1.4.49', '1.4.49')).toBe(0);
  expect(() => compareVersions('latest', '1.4.49')).toThrow("'latest' is no cpdctl release");
});
