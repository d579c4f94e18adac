import { flagLine } from './flagType.ts';
import type { Alternatives } from './requirements.ts';
import { pascal, quoted } from './typeNames.ts';

/** The flags that name a container, and the interface of scopes.ts in which each is the one given. */
const SCOPES: Record<string, string> = {
  'account-id': 'InAccount',
  'bss-account-id': 'InBssAccount',
  'catalog-id': 'InCatalog',
  'project-id': 'InProject',
  'space-id': 'InSpace',
};

/** Flags of which one must be given, as a union of cases, and the interfaces of cases that are not shared. */
export function alternativesType(prefix: string, { flags, exclusive }: Alternatives): { union: string; interfaces: string[] } {
  const advice = `'give ${exclusive ? 'exactly one' : 'one'} of ${flags.map(flag => `--${flag.name}`).join(', ')}'`;
  if (flags.every(flag => SCOPES[flag.name])) {
    const cases = flags.map(flag => `${exclusive ? 'Only' : ''}${SCOPES[flag.name]}<${advice}>`);
    return { union: cases.join(' | '), interfaces: [] };
  }
  const names = flags.map(flag => `${prefix}With${pascal(flag.name)}`);
  const interfaces = flags.map((given, index) => {
    const refused = exclusive ? flags.filter(flag => flag !== given).map(flag => `  ${quoted(flag.name)}?: Refused<Advice>;`) : [];
    const parameter = exclusive ? 'Advice' : '_Advice';
    return `interface ${names[index]}<${parameter} extends string> {\n${[flagLine(given, true), ...refused].join('\n')}\n}`;
  });
  return { union: names.map(name => `${name}<${advice}>`).join(' | '), interfaces };
}
