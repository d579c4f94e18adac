/** What the usage line of a command says of its flags. */
export interface Usage {
  /** It lists no flags, only a placeholder such as `[command options]`, so it says nothing of what is required. */
  placeholder: boolean;
  /** Every flag it names; true outside all brackets and braces. */
  flags: Map<string, boolean>;
  /** Groups in braces of which one flag must be given. */
  oneOf: string[][];
  /** For each flag those on another side of a `|`. */
  exclusive: Map<string, Set<string>>;
  positionals: { name: string; required: boolean }[];
}

interface Item {
  flag?: string;
  positional?: string;
  optional?: boolean;
  alternatives?: Item[][];
}

const PLACEHOLDER = /\[(?:command options|options|flags)\]|<flags>/;

/** Reads what stands behind the words of the command; throws an Error when brackets do not match. */
export function readUsage(text: string): Usage {
  const usage: Usage = { placeholder: PLACEHOLDER.test(text), flags: new Map(), oneOf: [], exclusive: new Map(), positionals: [] };
  const tokens = text.replace(PLACEHOLDER, '').match(/[[\]{}|]|--[a-z][\w-]*(?:=[^\s[\]{}|]+)?|[^\s[\]{}|]+/g) ?? [];
  const ahead = [...tokens].reverse();
  const items = parse(ahead, undefined)[0] ?? [];
  if (ahead.length > 0) throw new Error(`an unmatched '${ahead.at(-1)}'`);
  for (const item of items) note(item, usage, false);
  return usage;
}

/** Takes tokens, the next one last, up to the closing bracket; the sides of a `|` become alternatives. */
function parse(ahead: string[], closing: string | undefined): Item[][] {
  const sides: Item[][] = [[]];
  while (ahead.length > 0 && ahead.at(-1) !== ']' && ahead.at(-1) !== '}') {
    const token = ahead.pop() ?? '';
    const side = sides.at(-1);
    if (token === '|') sides.push([]);
    else if (token === '[' || token === '{') side?.push({ optional: token === '[', alternatives: parse(ahead, token === '[' ? ']' : '}') });
    else if (token.startsWith('--')) side?.push(flagItem(token, ahead));
    else if (/^<?[a-z][\w-]*>?(?:\.\.\.)?$/i.test(token)) side?.push({ positional: token.replace(/[<>.]/g, '') });
  }
  if (closing !== undefined && ahead.pop() !== closing) throw new Error(`a missing '${closing}'`);
  return sides;
}

/** A flag with `--name VALUE` or `--name=VALUE`; the value stands in capitals. */
function flagItem(token: string, ahead: string[]): Item {
  if (!token.includes('=') && /^[A-Z0-9]/.test(ahead.at(-1) ?? '')) ahead.pop();
  return { flag: token.slice(2).replace(/=.*/, '') };
}

function note(item: Item, usage: Usage, inBrackets: boolean): void {
  if (item.flag !== undefined) usage.flags.set(item.flag, !inBrackets);
  if (item.positional !== undefined) usage.positionals.push({ name: item.positional.toLowerCase(), required: !inBrackets });
  if (!item.alternatives) return;
  const nested = inBrackets || item.optional === true || item.alternatives.length > 1;
  for (const side of item.alternatives) for (const inner of side) note(inner, usage, nested);
  const sides = item.alternatives.map(side => side.flatMap(flagsOf));
  if (sides.length < 2) return;
  if (!inBrackets && !item.optional) usage.oneOf.push(sides.flat());
  for (const side of sides) for (const flag of side) exclude(flag, sides.filter(other => other !== side).flat(), usage);
}

function exclude(flag: string, others: string[], { exclusive }: Usage): void {
  exclusive.set(flag, new Set([...(exclusive.get(flag) ?? []), ...others.filter(other => other !== flag)]));
}

function flagsOf(item: Item): string[] {
  return item.flag !== undefined ? [item.flag] : (item.alternatives ?? []).flat().flatMap(flagsOf);
}
