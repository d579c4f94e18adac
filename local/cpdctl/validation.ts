import type { CommandLine } from './arguments.ts';
import { UsageFailure } from './failure.ts';

/** Checks what can be known without the service: what is missing, and what excludes each other. */
export function validate(line: CommandLine): void {
  const { command, available, flags, positionals } = line;
  if (command === undefined) {
    return;
  }
  const wanted = command.positionals.filter(positional => positional.required).length;
  if (positionals.length < wanted || positionals.length > command.positionals.length) {
    throw new UsageFailure(`accepts ${command.positionals.length} arg(s), received ${positionals.length}`, command);
  }
  const missing = available.filter(flag => flag.required === true && !flags.has(flag.name));
  if (missing.length > 0) {
    throw new UsageFailure(`required flag(s) ${missing.map(flag => `"${flag.name}"`).join(', ')} not set`, command);
  }
  checkAlternatives(line);
  checkExclusions(line);
}

function checkAlternatives({ command, available, flags }: CommandLine): void {
  for (const group of command?.requiredOneOf ?? []) {
    const possible = group.filter(name => available.some(flag => flag.name === name));
    const scoped = group.includes('space-id') && (flags.has('cpd-scope') || Boolean(process.env['CPD_SCOPE']));
    if (!scoped && !possible.some(name => flags.has(name))) {
      throw new UsageFailure(
        possible.length === 1
          ? `required flag(s) "${possible[0]}" not set`
          : `at least one of the flags in the group [${possible.join(' ')}] is required`,
        command,
      );
    }
  }
}

function checkExclusions({ command, available, flags }: CommandLine): void {
  for (const flag of available) {
    const other = flag.exclusiveWith?.find(name => flags.has(name));
    if (flags.has(flag.name) && other !== undefined) {
      const group = [flag.name, other].sort().join(' ');
      throw new UsageFailure(`if any flags in the group [${group}] are set none of the others can be; [${group}] were all set`, command);
    }
  }
}
