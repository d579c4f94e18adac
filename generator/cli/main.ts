import { Command } from 'commander';
import { cp4dCommand } from './cp4d.ts';
import { demoCommand } from './demo.ts';
import { generateCommand } from './generate.ts';
import { Mistake } from './mistake.ts';
import { previewCommand } from './preview.ts';
import { tryCommand } from './try.ts';

/** `npm run <command>`: what a developer of the library can do. */
const program = new Command('cp4d-mlops').showHelpAfterError('(--help shows an example)').exitOverride();
for (const command of [demoCommand(), generateCommand(), previewCommand(), tryCommand(), cp4dCommand()]) {
  program.addCommand(command.exitOverride());
}

try {
  await program.parseAsync();
} catch (problem) {
  process.exitCode = exitCodeFor(problem);
}

/** 1: the author's mistake, 2: wrong usage, 3: ours. Only the last shows where in our code it happened. */
function exitCodeFor(problem: unknown): number {
  if (problem instanceof Mistake) {
    console.error(problem.message);
    return 1;
  }
  if (isCommanderError(problem)) {
    return problem.exitCode === 0 ? 0 : 2;
  }
  console.error('This is a mistake of cp4d-mlops itself, not yours. Please report it with the lines below.');
  console.error(problem);
  return 3;
}

function isCommanderError(problem: unknown): problem is { exitCode: number } {
  return problem instanceof Error && 'code' in problem && String(problem.code).startsWith('commander.');
}
