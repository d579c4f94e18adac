const FORM = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether a text is a version of the library: `1.4.0`. */
export function isVersion(text: string): boolean {
  return FORM.test(text);
}

/** The number that changes when something is taken away. */
export function majorOf(version: string): number {
  return Number(version.split('.', 1)[0]);
}
