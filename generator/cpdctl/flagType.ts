import { MINIMUM_VERSION } from './catalogue.ts';
import type { Flag, FlagKind } from './model.ts';
import { isSupported } from './requirements.ts';
import { comment, literal, quoted } from './typeNames.ts';

const TYPE_OF: Record<FlagKind, string> = {
  string: 'string',
  bool: 'boolean',
  int: 'number',
  float: 'number',
  json: 'JsonObject',
  file: 'string',
  list: 'string[]',
  map: 'StringMap',
  datetime: 'string',
};

/** What a flag of that name means wherever it stands. */
const COMMON_NOTES: Record<string, string> = {
  'all-pages': 'Reads every page; without it the first page of the server is all there is.',
  'custom': 'Free fields that are kept with the resource.',
  'sub-name': 'Part of a name; compare exactly afterwards.',
};

/** A flag as a property, with what the editor shows of it; refused when the minimum version does not have it. */
export function flagLine(flag: Flag, required: boolean): string {
  if (!isSupported(flag, MINIMUM_VERSION)) return `  ${quoted(flag.name)}?: Refused<'--${flag.name} needs cpdctl ${flag.since}'>;`;
  return `${comment(flagDoc(flag), '  ')}  ${quoted(flag.name)}${required ? '' : '?'}: ${flagType(flag)};`;
}

function flagType(flag: Flag): string {
  if (flag.kind === 'json') return flag.shape ?? TYPE_OF.json;
  if (!flag.values) return TYPE_OF[flag.kind];
  const literals = flag.values.map(literal).join(' | ');
  return flag.kind === 'list' ? `(${literals})[]` : literals;
}

function flagDoc(flag: Flag): string {
  const note = flag.note ?? COMMON_NOTES[flag.name];
  const known = flag.knownValues && `Such as ${flag.knownValues.join(', ')}.`;
  const standard = flag.default === undefined ? undefined : `@default ${JSON.stringify(flag.default)}`;
  const deprecated = flag.deprecated ? '@deprecated' : undefined;
  return [note, known, standard, deprecated].filter(Boolean).join(' ');
}
