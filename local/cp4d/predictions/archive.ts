import { Parser, type ReadEntry } from 'tar';
import { ModelFormatError, parsePortableModel, type PortableModel } from './portable-model.ts';

const LARGEST_FILE = 64 * 1024 * 1024;

/** Loads the portable model out of a stored archive. The pickle beside it is never read. */
export function loadModel(archive: Buffer): PortableModel {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) {
    throw new ModelFormatError('the content is not a .tar.gz archive');
  }
  const text = fileInArchive(archive, 'model.json');
  if (text === undefined) {
    throw new ModelFormatError('the archive holds no model.json at its root');
  }
  return parsePortableModel(text);
}

/** The text of a file at the root of a .tar.gz; undefined when it is not there, and when the content is no such archive. */
export function fileInArchive(archive: Buffer, name: string): string | undefined {
  if (archive[0] !== 0x1f || archive[1] !== 0x8b) {
    return undefined;
  }
  const chunks: Buffer[] = [];
  let found = false;
  let broken: Error | undefined;
  const parser = new Parser({
    strict: true,
    filter: path => path.replace(/^\.\//, '') === name,
    onReadEntry: (entry: ReadEntry) => {
      found = entry.size <= LARGEST_FILE;
      entry.on('data', (chunk: Buffer) => chunks.push(chunk));
    },
  });
  parser.on('error', (error: Error) => {
    broken ??= error;
  });
  parser.end(archive);
  if (broken !== undefined) {
    throw new ModelFormatError(`the archive cannot be read: ${broken.message}`);
  }
  return found ? Buffer.concat(chunks).toString() : undefined;
}
