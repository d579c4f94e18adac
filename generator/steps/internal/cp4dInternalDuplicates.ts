/**
 * Names are not unique on the server: two builds may make the same thing at the same moment. The one that was made
 * first is kept; every build decides alike.
 */
export function oldest<Item extends { id: string; created: string | null }>(items: Item[]): Item {
  return items.toSorted((first, second) => order(`${first.created ?? ''} ${first.id}`, `${second.created ?? ''} ${second.id}`))[0];
}

function order(first: string, second: string): number {
  return first < second ? -1 : 1;
}
