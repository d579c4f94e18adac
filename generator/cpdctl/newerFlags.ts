import { MINIMUM_VERSION, commandsOf } from './catalogue.ts';
import type { Command, Flag } from './model.ts';
import { compareVersions } from './versions.ts';

/** The groups that steps draw on. */
const GROUPS_OF_STEPS = ['asset', 'environment', 'job', 'ml', 'project', 'space'];

const START = '<!-- newer flags: made by generator/cpdctl/newerFlags.ts -->';
const END = '<!-- end of newer flags -->';

/** The page docs/cpdctl-versions.md with its table of newer flags made anew. */
export function withNewerFlags(page: string): string {
  const [before, rest] = [page.indexOf(START), page.indexOf(END)];
  if (before < 0 || rest < before) throw new Error(`The page has lost its markers '${START}' and '${END}'; put them back around the table.`);
  return `${page.slice(0, before)}${START}\n${newerFlagsTable()}\n${page.slice(rest)}`;
}

/** What releases after the minimum brought to the groups that steps draw on. */
function newerFlagsTable(): string {
  const commands = GROUPS_OF_STEPS.flatMap(commandsOf);
  const releases = new Set(commands.flatMap(command => [command.since, ...command.flags.flatMap(flag => flag.since ?? [])]));
  const newer = [...releases].filter(release => compareVersions(release, MINIMUM_VERSION) > 0).sort(compareVersions);
  const rows = newer.flatMap(release => rowsOf(release, commands).map(row => `| ${release} | ${row} |`));
  return ['| since | command | what |', '| --- | --- | --- |', ...rows].join('\n');
}

function rowsOf(release: string, commands: Command[]): string[] {
  const fresh = (command: Command): Flag[] => command.flags.filter(flag => flag.since === release);
  const everywhere = [
    { title: 'name flags beside the id flags, such as `--space`', is: isNameFlag },
    { title: 'flags for single fields of a JSON flag, such as `--software-spec-id` for `--software-spec`', is: (flag: Flag) => flag.fieldOf !== undefined },
    { title: '`--cpd-scope`', is: (flag: Flag) => flag.name === 'cpd-scope' },
  ];
  const shared = everywhere.flatMap(({ title, is }) => {
    const count = commands.filter(command => fresh(command).some(is)).length;
    return count > 0 ? [`${count} ${count === 1 ? 'command' : 'commands'} | ${title}`] : [];
  });
  const own = commands.flatMap(command => {
    if (command.since === release) return [`\`${command.path}\` | the command`];
    const flags = fresh(command).filter(flag => !everywhere.some(({ is }) => is(flag)));
    return flags.length > 0 ? [`\`${command.path}\` | ${flags.map(flag => `\`--${flag.name}\``).join(', ')}`] : [];
  });
  return [...shared, ...own];
}

function isNameFlag(flag: Flag): boolean {
  return flag.exclusiveWith?.includes(`${flag.name}-id`) ?? false;
}
