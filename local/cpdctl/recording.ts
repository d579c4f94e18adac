import { appendFileSync } from 'node:fs';

/** Notes a call for the tests that look at which calls were made. One write appends one line, so that callers may be concurrent. */
export function record(argv: string[], exit: number): void {
  const file = process.env['CPDCTL_RECORD'];
  if (file) {
    appendFileSync(file, `${JSON.stringify({ argv, exit })}\n`);
  }
}
