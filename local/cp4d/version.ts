/** Whether a release is that one or later. */
export function isAtLeast(version: string, other: string): boolean {
  const [numbers, others] = [version, other].map(text => text.split('.').map(Number));
  const index = others?.findIndex((number, position) => number !== (numbers?.[position] ?? 0)) ?? -1;
  return index === -1 || (numbers?.[index] ?? 0) > (others?.[index] ?? 0);
}
