import { isAtLeast } from '../cp4d/version.ts';
import { isTrue, parseCommandLine, type CommandLine } from './arguments.ts';
import { Call } from './commands/call.ts';
import { CURRENT } from './current.ts';
import type { Dialect } from './dialect.ts';
import { DIALECT_OF_2020, LAST_OF_2020 } from './dialect-2020/dialect.ts';
import { Failure } from './failure.ts';
import { Client } from './network/client.ts';
import { Transport } from './network/transport.ts';
import { failureText } from './output/failures.ts';
import { printed, type OutputChoice } from './output/print.ts';
import { validate } from './validation.ts';
import { simulatedVersion } from './version.ts';

/** Runs one command line; answers the exit code. */
export async function run(argv: string[]): Promise<number> {
  const dialect = isAtLeast(LAST_OF_2020, simulatedVersion()) ? DIALECT_OF_2020 : CURRENT;
  try {
    return await dispatch(parseCommandLine(argv, dialect), dialect);
  } catch (error) {
    errorStream().write(failureText(error as Error, dialect));
    return 1;
  }
}

/** No source says for certain on which stream errors come; whoever reads them must be right with both. */
function errorStream(): NodeJS.WriteStream {
  return process.env['CPDCTL_SIMULATED_ERRORS'] === 'stdout' ? process.stdout : process.stderr;
}

async function dispatch(line: CommandLine, dialect: Dialect): Promise<number> {
  if (line.flags.has('help') || line.words[0] === 'help') {
    return explain(line.words.filter(word => word !== 'help'), dialect);
  }
  if (line.command === undefined) {
    return withoutCommand(line, dialect);
  }
  validate(line);
  if (line.command.path === 'version') {
    process.stdout.write(`${simulatedVersion()} (simulated)\n`);
    return 0;
  }
  const configure = dialect.configurationCommands[line.command.path];
  if (configure !== undefined) {
    process.stdout.write(printed(configure(new Call(line, unreachable)), outputChoice(line)));
    return 0;
  }
  await serve(line, line.command.path, dialect);
  return 0;
}

/** Talks to the service. The dots come before anything can fail; they are not there with JSON or YAML. */
async function serve(line: CommandLine, path: string, dialect: Dialect): Promise<void> {
  const command = dialect.serviceCommands[path];
  if (command === undefined) {
    throw new Failure(`'cpdctl ${path}' exists, but this stand-in for cpdctl does not have it.`);
  }
  if (line.flags.has('output-path')) {
    throw new Failure('--output-path exists, but no source says what it does; this stand-in for cpdctl does not have it.');
  }
  const choice = outputChoice(line);
  const transport = new Transport();
  let client: Client | undefined;
  const call: Call = new Call(line, () => (client ??= new Client(dialect.openSession(call), transport)));
  if (choice.format === 'table') {
    process.stdout.write('...\n');
  }
  try {
    process.stdout.write(printed(await command(call), choice));
  } finally {
    transport.close();
  }
}

function unreachable(): never {
  throw new Error('The config commands do not talk to the service.');
}

function outputChoice({ flags }: CommandLine): OutputChoice {
  const format = flags.get('output')?.at(-1);
  return {
    format: format === 'json' || format === 'yaml' ? format : 'table',
    query: flags.get('jmes-query')?.at(-1),
    raw: isTrue(flags.get('raw-output')?.at(-1)),
  };
}

function explain(words: string[], dialect: Dialect): number {
  const help = dialect.helpFor(words);
  if (help === undefined) {
    throw new Failure(`There is no command '${words.join(' ')}'.`);
  }
  process.stdout.write(help);
  return 0;
}

/** A group alone, or with a word it does not have, shows its help and fails; an unknown group is named. */
function withoutCommand({ words, flags }: CommandLine, dialect: Dialect): number {
  if (flags.has('version')) {
    process.stdout.write(`cpdctl version ${simulatedVersion()}\n`);
    return 0;
  }
  if (words.length === 0) {
    return explain([], dialect);
  }
  for (let length = words.length; length > 0; length -= 1) {
    const help = dialect.helpFor(words.slice(0, length));
    if (help !== undefined) {
      errorStream().write(`${help}subcommand is required\n`);
      return 1;
    }
  }
  errorStream().write(
    `Error: unknown command "${words[0]}" for "cpdctl"\nRun 'cpdctl --help' for usage.\nunknown command "${words[0]}" for "cpdctl"\n`,
  );
  return 1;
}
