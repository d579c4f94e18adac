import { COMPILING } from './compiling.ts';
import { runProgram, type Commands } from './program.ts';

const COMMANDS: Commands = {
  demo: async () => (await import('./demo.ts')).demoCommand(),
  ...COMPILING,
  new: async () => (await import('./new.ts')).newCommand(),
  try: async () => (await import('./try.ts')).tryCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  cp4d: async () => (await import('./cp4d.ts')).cp4dCommand(),
  release: async () => (await import('./release.ts')).releaseCommand(),
  'import-reference': async () => (await import('./importReference.ts')).importReferenceCommand(),
};

/** `npm run <command>`: what a developer of the library can do. */
await runProgram(COMMANDS, process.argv.slice(2));
