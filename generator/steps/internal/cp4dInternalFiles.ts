import type { Answer } from './cp4dInternalCalls.ts';
import { fail } from './cp4dInternalErrors.ts';

/**
 * The SHA-256 that `digestOf` found.
 *
 * @throws when the file is not there or cannot be read
 */
export function fileDigest(step: string, file: string, answer: Answer): string {
  if (answer.code !== 0) {
    fail({
      category: 'configuration',
      what: `${step}: the file '${file}' cannot be read`,
      attempt: 'check its path; it counts from the current folder of the build',
    });
  }
  return answer.output.trim();
}
