import type { Catalogue } from '../../generator/cpdctl/catalogueFiles.ts';
import type { CommandEntry, FlagEntry } from '../../generator/cpdctl/groupFile.ts';
import type { FlagKind } from '../../generator/cpdctl/model.ts';

const PRINTED: Record<FlagKind, string> = {
  string: 'string',
  bool: 'bool',
  int: 'int64',
  float: 'float64',
  json: 'generic map',
  file: 'io.ReadCloser',
  list: 'string',
  map: 'stringToString',
  datetime: 'strfmt.DateTime',
};

/** The catalogue as a reference in IBM's layout, with headings, usage lines and option lists. */
export function referenceText({ groups }: Catalogue): string {
  const commands = Object.values(groups).flatMap(group => Object.entries(group.commands));
  const contents = commands.map(([path]) => `#### &#8226; [${path}](#${path.replaceAll(' ', '_')})`);
  const sections = commands.map(([path, command]) => section(path, command));
  return `# \`cpdctl\` command reference\n\n${contents.join('\n')}\n\n${sections.join('\n\n')}\n`;
}

function section(path: string, command: CommandEntry): string {
  const options = Object.entries(command.flags).map(([name, flag]) => option(name, flag));
  const list = options.length > 0 ? `\n\n#### Command options\n\n${options.join('\n\n')}` : '';
  return `<a id='${path.replaceAll(' ', '_')}'></a>\n## &#8226; ${path}\n\n\`\`\`sh\ncpdctl ${path} ${usage(command)}\n\`\`\`${list}`;
}

function usage({ flags, positionals = [], requiredOneOf = [] }: CommandEntry): string {
  const words = positionals.map(({ name }) => name);
  if (Object.values(flags).some(flag => flag.required === 'unknown')) return [...words, '[command options]'].join(' ');
  const grouped = requiredOneOf.map(group => `{ ${group.map(withValue).join(' | ')} }`);
  const single = Object.entries(flags).filter(([name]) => !requiredOneOf.flat().includes(name));
  return [...words, ...grouped, ...single.map(([name, flag]) => (flag.required === true ? withValue(name) : `[${withValue(name)}]`))].join(' ');
}

function withValue(name: string): string {
  return `--${name} ${name.toUpperCase()}`;
}

function option(name: string, flag: FlagEntry): string {
  const texts = [
    flag.deprecated ? '(DEPRECATED) Of old.' : 'A flag.',
    ...(flag.values ? [`    Allowable values are: ${flag.values.map(value => `\`${value}\``).join(', ')}.`] : []),
    ...(flag.acceptsFile ? [`    Give JSON, or a path that begins with a \`@\`.`] : []),
  ];
  return `${flag.short ? `\`-${flag.short}\`, ` : ''}\`--${name}\` (${PRINTED[flag.kind]})\n:   ${texts.join('\n\n')}`;
}
