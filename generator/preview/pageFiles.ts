import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

const FOLDER = new URL('page/', import.meta.url);
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface PageFile {
  type: string;
  content: Buffer;
}

/** The files of the page by their URL paths. What is not listed is not there, whatever a path says. */
export function pageFiles(): Map<string, PageFile> {
  const names = readdirSync(FOLDER).filter((name) => TYPES[extname(name)] !== undefined);
  const files = names.map((name): [string, PageFile] => [
    name === 'index.html' ? '/' : `/${name}`,
    { type: TYPES[extname(name)]!, content: readFileSync(new URL(name, FOLDER)) },
  ]);
  return new Map(files);
}
