import { env, fileExists, readFile, writeFile } from '#jenkins';
import { fromJson, isMap, toJson } from '#language';
import { temporaryFolder } from './cp4dInternalTemporaryFolder.ts';

/**
 * What a build has found is remembered on its agent, so that a later stage need not look for it again. It is a hint and
 * no more: another agent does not have it, and whoever uses an id from it reads the thing itself, and forgets what is
 * not there any more.
 */
interface Memory {
  build: string;
  known: { [key: string]: unknown };
}

/** What was remembered under a key; nothing in another build or on another agent. */
export function remembered(key: string): unknown {
  return memory().known[key];
}

/** Remembers a value under a key for the rest of the build. */
export function remember(key: string, value: unknown): void {
  const before = memory();
  if (toJson(before.known[key]) !== toJson(value)) {
    keep({ build: before.build, known: { ...before.known, [key]: value } });
  }
}

/** Forgets everything: something was not where it was remembered, or has been deleted. */
export function forget(): void {
  if (Object.keys(memory().known).length > 0) {
    keep({ build: buildName(), known: {} });
  }
}

function memory(): Memory {
  const file = memoryFile();
  const text = fileExists(file) ? readFile({ file, encoding: 'UTF-8' }) : '';
  const found = parse(text);
  const empty: Memory = { build: buildName(), known: {} };
  return found.build === empty.build && isMap(found.known) ? { build: empty.build, known: found.known } : empty;
}

/** Branches of one build may write at the same time; what cannot be read is not known. */
function parse(text: string): { build?: string; known?: unknown } {
  try {
    const value = text === '' ? null : fromJson(text);
    return isMap(value) ? (value as { build?: string }) : {};
  } catch {
    return {};
  }
}

function keep(memory: Memory): void {
  writeFile({ file: memoryFile(), text: toJson(memory), encoding: 'UTF-8' });
}

function memoryFile(): string {
  return `${temporaryFolder()}/.cp4d-mlops-known.json`;
}

function buildName(): string {
  const tag = env.BUILD_TAG;
  return tag ?? '';
}
