import { writeFileSync } from 'node:fs';
import { Failure } from '../failure.ts';
import type { Call, Outcome } from './call.ts';

/** Puts downloaded bytes into the file that was named, or on standard output. */
export function downloaded(call: Call, bytes: Buffer): Outcome {
  const path = call.text('output-file');
  if (path === undefined) {
    return { show: 'bytes', bytes };
  }
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Failure(`The output file cannot be written: ${(error as Error).message}`);
  }
  return { show: 'file', path };
}
