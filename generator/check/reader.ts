import { execa } from 'execa';
import { engineJar, java } from '../../local/jenkins/engine.ts';

/** A piece of a text: lines and columns count from 1, and the end is the place behind it. */
export interface Region {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What is known of an argument before the script runs. */
export type Value = Region &
  (
    | { kind: 'text' | 'number' | 'boolean' | 'null'; value: string }
    | { kind: 'map'; entries: Entry[] }
    /** `computedText` is a text with `${…}` in it; `spread` stands for any number of arguments. */
    | { kind: 'computedText' | 'list' | 'block' | 'spread' | 'unknown' }
  );

/** An entry of a map; its place is that of the name, which is null when it is computed or a whole map is spread. */
export interface Entry extends Region {
  name: string | null;
  value: Value;
}

/** `name(…)`, or `name.method(…)`, of something that the script does not define itself. Its place is that of the name. */
export interface Call extends Region {
  name: string;
  method: string | null;
  arguments: Value[];
}

/** The calls of a script, or why Groovy cannot parse it. */
export type Script = { calls: Call[]; problem?: undefined } | { problem: { message: string; line: number; column: number } };

const MAIN = 'cp4dmlops.jenkins.reading.Main';
/** Started for one batch of texts: it does not pay to compile much. */
const JVM_FLAGS = ['-Xmx1g', '-Xshare:auto', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/**
 * Reads scripts by the parser that Jenkins has, all in one JVM; none is run.
 *
 * @returns a script for each text, in their order
 * @throws when there is no Java 17 or the reader cannot be built
 */
export async function readScripts(texts: string[]): Promise<Script[]> {
  const words = [...JVM_FLAGS, '-cp', await engineJar(), MAIN];
  const input = texts.map((text) => `${JSON.stringify({ text })}\n`).join('');
  const { stdout } = await execa(await java(), words, { input, maxBuffer: Infinity });
  const scripts = stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Script);
  if (scripts.length !== texts.length) {
    throw new Error(`The reader was given ${texts.length} texts and answered for ${scripts.length}.`);
  }
  return scripts;
}
