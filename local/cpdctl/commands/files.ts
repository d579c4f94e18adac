import { readFileSync, writeFileSync } from 'node:fs';
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

/** The bytes of the file that is to be uploaded. */
export function uploaded(call: Call): Buffer {
  const path = call.text('body')?.replace(/^@/, '');
  if (path === undefined) {
    return Buffer.alloc(0);
  }
  try {
    return readFileSync(path);
  } catch {
    throw new Failure(`open ${path}: no such file or directory`);
  }
}
