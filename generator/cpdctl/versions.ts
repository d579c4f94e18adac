/** Negative when `left` is the older of two releases such as '1.4.49', positive when it is the newer. */
export function compareVersions(left: string, right: string): number {
  const [leftParts, rightParts] = [partsOf(left), partsOf(right)];
  return leftParts.map((part, index) => part - (rightParts[index] ?? 0)).find(difference => difference !== 0) ?? 0;
}

function partsOf(version: string): number[] {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (!parts) throw new Error(`'${version}' is no cpdctl release; one looks like 1.4.49.`);
  return parts.slice(1).map(Number);
}
