/**
 * Names are not unique on the server: two builds may make the same thing at the same moment. The one that was made
 * first is kept; every build decides alike.
 *
 * @param id what this build has made
 * @param items all of that name
 * @returns the id of the one that is kept
 */
export function keptOf(id: string, items: { id: string; created: string | null }[]): string {
  if (items.length === 0) {
    return id;
  }
  const inOrder = items.toSorted((first, second) => order(`${first.created ?? ''} ${first.id}`, `${second.created ?? ''} ${second.id}`));
  return inOrder[0].id;
}

function order(first: string, second: string): number {
  return first < second ? -1 : 1;
}
