import { commandsOf, groups } from './catalogue.ts';

/** The source of the internal module that tells which commands only read: steps repeat those, and run them in a dry run. */
export function readingCommandsModule(): { path: string; text: string } {
  const paths = groups().flatMap(commandsOf).filter(({ reads }) => reads).map(({ path }) => path);
  const lines = paths.sort().map((path) => `  '${path}',`);
  const text = `// Generated from generator/cpdctl/groups. Change those files and run \`npm run generate\`.

const READING = [
${lines.join('\n')}
];

/** Whether a command of cpdctl changes nothing on the server. */
export function onlyReads(command: string): boolean {
  return READING.includes(command);
}
`;
  return { path: 'generator/steps/internal/cp4dInternalCatalogue.ts', text };
}
