import type { Commands } from './program.ts';

/** The commands that compile steps: they are run over and over, and start from one file (`start.mjs`). */
export const COMPILING: Commands = {
  generate: async () => (await import('./generate.ts')).generateCommand(),
  preview: async () => (await import('./preview.ts')).previewCommand(),
};
