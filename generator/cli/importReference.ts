import { Command } from 'commander';
import { reportImport, type ImportOptions } from '../cpdctl/importReference.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
Example:
  npm run import-reference -- README_command_reference.md --release 1.8.200 --write`;

export function importReferenceCommand(): Command {
  return new Command('import-reference')
    .description("reads IBM's command reference of a newer cpdctl and reports what changed")
    .argument('<file>', 'README_command_reference.md of IBM/cpdctl')
    .option('--release <version>', 'the release that it describes; new flags are noted as since then')
    .option('--write', 'takes the changes over into generator/cpdctl/groups')
    .addHelpText('after', EXAMPLE)
    .action((file: string, options: ImportOptions) => {
      const problem = reportImport(file, options);
      if (problem !== undefined) {
        throw new WrongUsage(problem);
      }
    });
}
