import { chmodSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';

/** Makes a folder that other users may read too. */
export function openFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

/** Writes a file so that a reader in another process finds all of it or nothing. */
export function writeWhole(file: string, contents: string | Uint8Array, mode = 0o644): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  chmodSync(draft, mode);
  renameSync(draft, file);
}
