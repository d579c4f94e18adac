import type { Command, Flag, GlobalFlag } from '../../generator/cpdctl/catalogue.ts';
import { UsageFailure } from './failure.ts';
import { isKnown } from './version.ts';

/** The words that a release of cpdctl knows. */
export interface Vocabulary {
  /** The flags that every command takes beside its own. */
  globalFlags: GlobalFlag[];
  /** The command that the leading words name. */
  findCommand(words: string[]): Command | undefined;
}

/** The command line, taken apart. */
export interface CommandLine {
  /** The words that were to name a command. */
  words: string[];
  command?: Command;
  /** The flags that may be given. */
  available: Flag[];
  /** Each given flag with its values as they were written. */
  flags: Map<string, string[]>;
  positionals: string[];
}

const TRUE = ['1', 't', 'T', 'TRUE', 'true', 'True'];
const FALSE = ['0', 'f', 'F', 'FALSE', 'false', 'False'];

/** Takes a command line apart as cpdctl does: first the words that name the command, then all flags by what that command takes. */
export function parseCommandLine(argv: string[], { globalFlags, findCommand }: Vocabulary): CommandLine {
  const words = leadingWords(argv, { globalFlags, findCommand });
  const found = findCommand(words);
  const command = found !== undefined && isKnown(found) ? found : undefined;
  const line: CommandLine = { words, command, available: availableFlags(command, globalFlags), flags: new Map(), positionals: [] };
  const end = argv.indexOf('--');
  for (let index = 0; index < argv.length; index += 1) {
    const argument = argv[index] ?? '';
    if (isFlag(argument) && (end === -1 || index < end)) {
      index += takeFlag(line, argument, argv[index + 1]);
    } else if (index !== end) {
      line.positionals.push(argument);
    }
  }
  line.positionals.splice(0, command?.path.split(' ').length ?? 0);
  return line;
}

/** The words up to a whole command. Which flags have a value of their own is not known before, except for the global ones. */
function leadingWords(argv: string[], { globalFlags, findCommand }: Vocabulary): string[] {
  const words: string[] = [];
  for (let index = 0; index < argv.length && argv[index] !== '--' && findCommand(words) === undefined; index += 1) {
    const argument = argv[index] ?? '';
    if (!isFlag(argument)) {
      words.push(argument);
    } else if (
      !argument.includes('=') &&
      globalFlags.find(flag => `--${flag.name}` === argument || `-${flag.short}` === argument)?.kind !== 'bool'
    ) {
      index += 1;
    }
  }
  return words;
}

function isFlag(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-';
}

/** Takes one flag; answers how many further arguments were its value. */
function takeFlag(line: CommandLine, argument: string, next: string | undefined): number {
  const short = !argument.startsWith('--');
  const name = short ? argument.slice(1, 2) : (argument.slice(2).split('=')[0] ?? '');
  const attached = short ? argument.slice(2).replace(/^=/, '') || undefined : /=(.*)$/s.exec(argument)?.[1];
  const flag = line.available.find(candidate => (short ? candidate.short === name : candidate.name === name));
  if (flag === undefined) {
    throw new UsageFailure(short ? `unknown shorthand flag: '${name}' in ${argument}` : `unknown flag: --${name}`, line.command);
  }
  if (attached !== undefined || flag.kind === 'bool' || flag.valueOptional) {
    addValue(line, flag, attached ?? (flag.kind === 'bool' ? 'true' : ''));
    return 0;
  }
  if (next === undefined) {
    throw new UsageFailure(short ? `flag needs an argument: '${name}' in ${argument}` : `flag needs an argument: --${name}`, line.command);
  }
  addValue(line, flag, next);
  return 1;
}

/** The flags a command takes in the simulated release; before a command is named, the global ones. */
export function availableFlags(command: Command | undefined, globalFlags: GlobalFlag[]): Flag[] {
  const own = command?.flags.filter(isKnown) ?? [];
  const global = globalFlags.filter(flag => isKnown(flag) && !(flag.topLevelOnly && command !== undefined));
  return [...own, ...global.filter(flag => !own.some(other => other.name === flag.name))];
}

function addValue(line: CommandLine, flag: Flag, value: string): void {
  const problem = kindProblem(flag, value);
  if (problem !== undefined) {
    throw new UsageFailure(`invalid argument ${JSON.stringify(value)} for "--${flag.name}" flag: ${problem}`, line.command);
  }
  line.flags.set(flag.name, [...(flag.repeatable ? (line.flags.get(flag.name) ?? []) : []), value]);
}

function kindProblem(flag: Flag, value: string): string | undefined {
  const quoted = JSON.stringify(value);
  switch (flag.kind) {
    case 'bool':
      return [...TRUE, ...FALSE].includes(value) ? undefined : `strconv.ParseBool: parsing ${quoted}: invalid syntax`;
    case 'int':
      return /^[-+]?\d+$/.test(value) ? undefined : `strconv.ParseInt: parsing ${quoted}: invalid syntax`;
    case 'float':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? undefined : `strconv.ParseFloat: parsing ${quoted}: invalid syntax`;
    case 'map':
      return value.includes('=') ? undefined : `${value} must be formatted as key=value`;
    default:
      return flag.values === undefined || flag.values.includes(value) ? undefined : `must be one of ${flag.values.join(', ')}`;
  }
}

/** Whether a bool flag is on. */
export function isTrue(value: string | undefined): boolean {
  return value !== undefined && TRUE.includes(value);
}
