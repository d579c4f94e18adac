import { CONFIGURATION_COMMANDS } from './configuration/commands.ts';
import { isTrue, parseCommandLine, type CommandLine } from './arguments.ts';
import { ASSET_COMMANDS } from './commands/assets.ts';
import { ATTACHMENT_COMMANDS } from './commands/attachments.ts';
import { Call, type Outcome } from './commands/call.ts';
import { DEPLOYMENT_COMMANDS } from './commands/deployments.ts';
import { ENVIRONMENT_COMMANDS } from './commands/environments.ts';
import { MODEL_COMMANDS } from './commands/models.ts';
import { scopeProfile } from './commands/scope.ts';
import { SPACE_COMMANDS } from './commands/spaces.ts';
import { Failure } from './failure.ts';
import { helpFor } from './help.ts';
import { Client } from './network/client.ts';
import { openSession } from './network/session.ts';
import { Transport } from './network/transport.ts';
import { failureText } from './output/failures.ts';
import { printed, type OutputChoice } from './output/print.ts';
import { validate } from './validation.ts';
import { simulatedVersion } from './version.ts';

const SERVICE_COMMANDS: Record<string, (call: Call) => Promise<Outcome>> = {
  ...SPACE_COMMANDS,
  ...MODEL_COMMANDS,
  ...DEPLOYMENT_COMMANDS,
  ...ENVIRONMENT_COMMANDS,
  ...ASSET_COMMANDS,
  ...ATTACHMENT_COMMANDS,
};

/** Runs one command line; answers the exit code. */
export async function run(argv: string[]): Promise<number> {
  try {
    return await dispatch(parseCommandLine(argv));
  } catch (error) {
    process.stderr.write(failureText(error as Error));
    return 1;
  }
}

async function dispatch(line: CommandLine): Promise<number> {
  if (line.flags.has('help') || line.words[0] === 'help') {
    return explain(line.words.filter(word => word !== 'help'));
  }
  if (line.command === undefined) {
    return withoutCommand(line);
  }
  validate(line);
  if (line.command.path === 'version') {
    process.stdout.write(`${simulatedVersion()} (simulated)\n`);
    return 0;
  }
  const configure = CONFIGURATION_COMMANDS[line.command.path];
  if (configure !== undefined) {
    process.stdout.write(printed(configure(new Call(line, unreachable)), outputChoice(line)));
    return 0;
  }
  await serve(line, line.command.path);
  return 0;
}

/** Talks to the service. The dots come before anything can fail; they are not there with JSON or YAML. */
async function serve(line: CommandLine, path: string): Promise<void> {
  const command = SERVICE_COMMANDS[path];
  if (command === undefined) {
    throw new Failure(`'cpdctl ${path}' exists, but this stand-in for cpdctl does not have it.`);
  }
  const choice = outputChoice(line);
  const transport = new Transport();
  let client: Client | undefined;
  const call: Call = new Call(line, () => (client ??= connect(call, transport)));
  if (choice.format === 'table') {
    process.stdout.write('...\n');
  }
  try {
    process.stdout.write(printed(await command(call), choice));
  } finally {
    transport.close();
  }
}

function connect(call: Call, transport: Transport): Client {
  const scoped = scopeProfile(call.text('cpd-scope') ?? process.env['CPD_SCOPE']);
  const choice = { configurationFlag: call.configurationFlag, profile: call.text('profile') ?? scoped, context: call.text('context') };
  return new Client(openSession(choice), transport);
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

function explain(words: string[]): number {
  const help = helpFor(words);
  if (help === undefined) {
    throw new Failure(`There is no command '${words.join(' ')}'.`);
  }
  process.stdout.write(help);
  return 0;
}

/** A group alone, or with a word it does not have, shows its help and fails; an unknown group is named. */
function withoutCommand({ words, flags }: CommandLine): number {
  if (flags.has('version')) {
    process.stdout.write(`cpdctl version ${simulatedVersion()}\n`);
    return 0;
  }
  if (words.length === 0) {
    return explain([]);
  }
  for (let length = words.length; length > 0; length -= 1) {
    const help = helpFor(words.slice(0, length));
    if (help !== undefined) {
      process.stderr.write(`${help}subcommand is required\n`);
      return 1;
    }
  }
  process.stderr.write(
    `Error: unknown command "${words[0]}" for "cpdctl"\nRun 'cpdctl --help' for usage.\nunknown command "${words[0]}" for "cpdctl"\n`,
  );
  return 1;
}
