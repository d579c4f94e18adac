import { invalid } from '../errors.ts';

/** The newest object of that name, so that a seed can refer to what it made just before. */
export function named<T>(
  objects: Map<string, T>,
  kind: string,
  nameOrId: string,
  nameOf: (object: T) => string,
  suits: (object: T) => boolean = () => true,
): T {
  const found = objects.get(nameOrId) ?? [...objects.values()].findLast(object => nameOf(object) === nameOrId && suits(object));
  if (found === undefined) {
    throw invalid(`The seed names the ${kind} '${nameOrId}', which does not exist.`);
  }
  return found;
}
