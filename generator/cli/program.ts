import { Command } from 'commander';
import { Mistake } from './mistake.ts';

/** Commands by their names. Each is loaded when it is asked for, so that a small one starts at once. */
export type Commands = Record<string, () => Promise<Command>>;

/** Runs the command that the words name, and sets the exit code. */
export async function runProgram(commands: Commands, words: string[]): Promise<void> {
  // What goes wrong later, in a command that watches or serves.
  process.on('uncaughtException', (problem) => process.exit(exitCodeFor(problem)));
  try {
    await run(commands, words);
  } catch (problem) {
    process.exitCode = exitCodeFor(problem);
  }
}

async function run(known: Commands, words: string[]): Promise<void> {
  const program = new Command('cp4d-mlops').showHelpAfterError('(--help shows an example)').exitOverride();
  const asked = known[words[0] ?? ''];
  const commands = asked === undefined ? Object.values(known) : [asked];
  for (const command of await Promise.all(commands.map((load) => load()))) {
    program.addCommand(command.exitOverride().showHelpAfterError('(--help shows an example)'));
  }
  await program.parseAsync(words, { from: 'user' });
}

/** 1: the author's mistake, 2: wrong usage, 3: ours. Only the last shows where in our code it happened. */
function exitCodeFor(problem: unknown): number {
  if (problem instanceof Mistake) {
    (problem.isAnswer ? console.log : console.error)(problem.message);
    return problem.exitCode;
  }
  if (isOfCommander(problem)) {
    return problem.exitCode === 0 ? 0 : 2;
  }
  console.error('This is a mistake of cp4d-mlops itself, not yours. Please report it with the lines below.');
  console.error(problem);
  return 3;
}

function isOfCommander(problem: unknown): problem is { exitCode: number } {
  return problem instanceof Error && 'code' in problem && String(problem.code).startsWith('commander.');
}
