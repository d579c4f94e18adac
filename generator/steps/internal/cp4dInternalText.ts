const MEANS_NOTHING_TO_A_SHELL = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+';

/** One word of a shell script, whatever stands in it; in quotes where it needs them. */
export function quote(word: string): string {
  return isPlain(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (!MEANS_NOTHING_TO_A_SHELL.includes(word.charAt(i))) {
      return false;
    }
  }
  return word !== '';
}

/** The candidate that is nearest to what was written, to ask «did you mean …?». */
export function nearest(written: string, candidates: string[]): string | undefined {
  let best: string | undefined;
  let least = 1 + Math.max(2, written.length);
  for (const candidate of candidates) {
    const changes = distance(written.toLowerCase(), candidate.toLowerCase());
    if (changes < least) {
      best = candidate;
      least = changes;
    }
  }
  return best;
}

/** How many characters must be added, removed or replaced to get from one word to the other. */
function distance(first: string, second: string): number {
  let previous: number[] = [];
  for (let j = 0; j <= second.length; j++) {
    previous.push(j);
  }
  for (let i = 1; i <= first.length; i++) {
    const current = [i];
    for (let j = 1; j <= second.length; j++) {
      const cost = first.charAt(i - 1) === second.charAt(j - 1) ? 0 : 1;
      const replaced = previous[j - 1] + cost;
      current.push(Math.min(Math.min(current[j - 1], previous[j]) + 1, replaced));
    }
    previous = current;
  }
  return previous[second.length];
}

/** `a, b and c` */
export function inWords(items: string[]): string {
  const last = items.at(-1);
  if (items.length < 2 || last == null) {
    return items.join('');
  }
  return `${items.filter((item) => item !== last).join(', ')} and ${last}`;
}

const LENGTHS_IN_AN_ID = [8, 4, 4, 4, 12];

/** Whether a text has the form of an id (a UUID); anything else is a name. */
export function isId(text: string): boolean {
  const parts = text.toLowerCase().split('-');
  if (parts.length !== LENGTHS_IN_AN_ID.length) {
    return false;
  }
  for (let i = 0; i < parts.length; i++) {
    if (parts[i].length !== LENGTHS_IN_AN_ID[i] || !isHexadecimal(parts[i])) {
      return false;
    }
  }
  return true;
}

function isHexadecimal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!'0123456789abcdef'.includes(text.charAt(i))) {
      return false;
    }
  }
  return true;
}
