import { Command } from 'commander';
import { Mistake } from './mistake.ts';

/** Each command is loaded when it is asked for, so that a small one starts at once. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  demo: async () => (await import('./demo.ts')).demoCommand(),
  generate: async () => (await import('./generate.ts')).generateCommand(),
  preview: async () => (await import('./preview.ts')).previewCommand(),
  new: async () => (await import('./new.ts')).newCommand(),
  try: async () => (await import('./try.ts')).tryCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  cp4d: async () => (await import('./cp4d.ts')).cp4dCommand(),
  release: async () => (await import('./release.ts')).releaseCommand(),
  'import-reference': async () => (await import('./importReference.ts')).importReferenceCommand(),
};

/** `npm run <command>`: what a developer of the library can do. */
async function main(words: string[]): Promise<void> {
  const program = new Command('cp4d-mlops').showHelpAfterError('(--help shows an example)').exitOverride();
  const asked = COMMANDS[words[0] ?? ''];
  const commands = asked === undefined ? Object.values(COMMANDS) : [asked];
  for (const command of await Promise.all(commands.map((load) => load()))) {
    program.addCommand(command.exitOverride().showHelpAfterError('(--help shows an example)'));
  }
  await program.parseAsync(words, { from: 'user' });
}

/** 1: the author's mistake, 2: wrong usage, 3: ours. Only the last shows where in our code it happened. */
function exitCodeFor(problem: unknown): number {
  if (problem instanceof Mistake) {
    (problem.isAnswer ? console.log : console.error)(problem.message);
    return 1;
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

try {
  await main(process.argv.slice(2));
} catch (problem) {
  process.exitCode = exitCodeFor(problem);
}
