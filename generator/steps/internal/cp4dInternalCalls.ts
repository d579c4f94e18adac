import type { CpdctlCall, CpdctlCommandName, CpdctlQuery, CpdctlResult } from '#cpdctl';
import { toJson } from '#language';
import { onlyReads } from './cp4dInternalCatalogue.ts';

/** A word of a command line. What earlier calls printed is filled into a chained one, never into a text somebody gave. */
export interface Word {
  text: string;
  chained?: boolean;
}

/** One call of a batch: what the agent runs, and how its answer is read. `Outcome` is what the batch gives for it. */
export interface Call<Outcome> {
  /** The function of agent.sh that runs it. */
  verb: string;
  words: Word[];
  /** The call as an error names it: `cpdctl space list`. */
  says: string;
  reading: 'json' | 'text' | 'answer' | 'replies' | 'exchange';
  /** How long it may take, `15m`, where that is not the session's usual time. */
  time?: string;
  /** What a waiting call waits for: `the deployment 'x' to become ready, for 15 minutes`. */
  waitsFor?: string;
  /** Whether it may be asked of a cpdctl of any release, such as what an author wrote. */
  anyRelease?: boolean;
  /** Whether it gives a list. */
  rows?: boolean;
  /** What it gives in a dry run that does not run it. */
  planned?: unknown;
  /** Only for the type checker: what the batch gives. */
  outcome?: Outcome;
}

/** The exit code and the texts of a call whose failure the step itself looks at. */
export interface Answer {
  code: number;
  output: string;
  errors: string;
}

/** What the rows of a list must hold, by path: `{ 'metadata.name': 'x' }`. */
interface Condition {
  [path: string]: string;
}

/** A call that has flags, whatever the command; the types above have made sure which. */
interface AnyCall {
  command: string;
  flags?: { [name: string]: unknown };
  arguments?: string[];
}

/**
 * A call of cpdctl, its answer cut down on the agent to the fields that the step reads.
 *
 * @returns for a list command the rows, else one map
 */
export function cpdctlCall<Name extends CpdctlCommandName, const Query extends CpdctlQuery>(
  call: CpdctlCall<Name, Query> & { query: Query; where?: Condition },
): Call<CpdctlResult<Name, Query>> {
  const list = rowsPath(call.command, call.where);
  const words = wordsOf(call as AnyCall, `${list}${fieldsOf(call.query)}`);
  return { verb: verbOf(call.command), words, says: `cpdctl ${call.command}`, reading: 'json', rows: list !== '' };
}

/** What a list gives that is looked at until one of its things is ready. */
export interface Watched<Rows> {
  /** The state of that one; null while it is not listed. */
  state: string | null;
  those: Rows;
}

/**
 * A list of cpdctl with the state of one thing in it, for `awaiting`: so a wait tells as well whether somebody else made
 * another one at the same moment.
 *
 * @param id of that thing, which an earlier call of the batch may have printed
 * @param state where a row has its state
 */
export function cpdctlWatch<Name extends CpdctlCommandName, const Query extends CpdctlQuery>(
  call: CpdctlCall<Name, Query> & { query: Query; where: Condition },
  id: unknown,
  state: string,
): Call<Watched<CpdctlResult<Name, Query>>> {
  const rows = `${rowsPath(call.command, call.where)}${fieldsOf(call.query)}`;
  // The shell reads the first `state` that is printed, and names are printed in their order.
  const query = `{state: resources[?metadata.id==\`${toJson(id)}\`].${state} | [0], those: ${rows}}`;
  const words = [...commandWords(call as AnyCall), { text: '--output=json' }, { text: `--jmes-query=${query}`, chained: true }];
  return { verb: verbOf(call.command), words, says: `cpdctl ${call.command}`, reading: 'json' };
}

/** A call of cpdctl that is asked for one text of its answer, such as the id of what it made. */
export function cpdctlText<Name extends CpdctlCommandName>(call: CpdctlCall<Name, never>, path: string): Call<string> {
  const words = [...wordsOf(call as AnyCall, path), { text: '--raw-output' }];
  return { verb: verbOf(call.command), words, says: `cpdctl ${call.command}`, reading: 'text' };
}

/** A call of cpdctl that a pipeline author wrote; which commands and flags there are, cpdctl itself says. */
export function anyCpdctlCall(command: string, flags: { [name: string]: unknown }, query: string | null | undefined): Call<unknown> {
  const words = [...commandWords({ command, flags }), { text: '--output=json' }];
  const asked = query == null ? words : [...words, { text: `--jmes-query=${query}` }];
  return { verb: verbOf(command), words: asked, says: `cpdctl ${command}`, reading: 'json', anyRelease: true };
}

/** A call of cpdctl whose answer nobody reads. */
export function cpdctlOrder<Name extends CpdctlCommandName>(call: CpdctlCall<Name, never>): Call<string> {
  const given = call as AnyCall;
  const words = [...commandWords(given), { text: '--output=json' }];
  return { verb: verbOf(given.command), words, says: `cpdctl ${given.command}`, reading: 'text' };
}

/**
 * The same call, repeated until its field `state` is one of these; the console shows each change.
 *
 * @param what what is waited for: `the deployment 'x'`
 * @param states the states that end the waiting, the wanted one first
 * @param expected what the answer should hold besides; a dry run is handed it
 */
export function awaiting<Outcome>(call: Call<Outcome>, what: string, states: string[], minutes: number, expected: object): Call<Outcome> {
  const wait = [{ text: `${minutes}m` }, { text: what }, { text: states.join(' ') }];
  const waitsFor = `${what} to become ${states[0]}, for ${minutes} minutes`;
  const planned = { ...expected, state: states[0] };
  return { ...call, verb: 'await', words: [...wait, ...call.words], waitsFor, planned };
}

/** The same call with more time than usual, for what carries a file. */
export function allowing<Outcome>(minutes: number, call: Call<Outcome>): Call<Outcome> {
  return { ...call, time: `${minutes}m` };
}

/** The same call; when it fails, the step is handed exit code and texts instead of an error being raised. */
export function attempting(call: Call<unknown>): Call<Answer> {
  return { verb: call.verb, words: call.words, says: call.says, reading: 'answer', time: call.time };
}

/** The SHA-256 of a file on the agent; a folder can be opened too, and has none. */
export function digestOf(file: string): Call<Answer> {
  const script = 'sha256sum <"$1" | cut -c 1-64; test -f "$1" && test -r "$1"';
  const words = ['sh', '-c', script, 'sh', file].map((text) => ({ text }));
  return { verb: 'call', words, says: `sha256sum ${file}`, reading: 'answer', time: '10m' };
}

/** A pause between two looks. */
export function pausing(seconds: number): Call<Answer> {
  return { verb: 'call', words: [{ text: 'sleep' }, { text: `${seconds}` }], says: `sleep ${seconds}`, reading: 'answer' };
}

/** Stands in a flag for what an earlier call of the same batch printed: `'model-id': outcomeOf('model') as string`. */
export function outcomeOf(call: string): unknown {
  return { outcomeOf: call };
}

/** The function of agent.sh for a command: one that only reads may be repeated, any other is noted in the audit file. */
function verbOf(command: string): string {
  return onlyReads(command) || READING_OF_2020.includes(command) ? 'reading' : 'writing';
}

/** Commands of the cpdctl of 2020 that change nothing. */
const READING_OF_2020 = [
  'config contexts list',
  'config profiles list',
  'config users list',
  'spaces list',
  'wml deployments compute-predictions',
  'wml deployments get',
  'wml deployments list',
  'wml models get',
  'wml models list',
  'wos data-marts list',
  'wos monitors instances get',
  'wos monitors instances list',
  'wos monitors runs get',
  'wos monitors runs list',
  'wos service-providers list',
  'wos subscriptions get',
  'wos subscriptions list',
];

function wordsOf(call: AnyCall, path: string): Word[] {
  return [...commandWords(call), { text: '--output=json' }, { text: `--jmes-query=${path}` }];
}

/** `cpdctl space list --sub-name=x`: each flag is one word with its value, so that a leading dash is no flag. */
function commandWords(call: AnyCall): Word[] {
  const words: Word[] = ['cpdctl', ...call.command.split(' '), ...(call.arguments ?? [])].map((text) => ({ text }));
  const flags = call.flags ?? {};
  for (const name of Object.keys(flags)) {
    if (flags[name] != null) {
      words.push(flagWord(name, flags[name]));
    }
  }
  return words;
}

function flagWord(name: string, value: unknown): Word {
  if (typeof value === 'string') {
    return { text: `--${name}=${value}` };
  }
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')) {
    return { text: `--${name}=${(value as string[]).join(',')}` };
  }
  return { text: `--${name}=${toJson(value)}`, chained: true };
}

/** Where the rows of a list command's answer are, those that the condition lets through: `resources[?a=='x'].`. */
function rowsPath(command: string, where: Condition | null | undefined): string {
  const lists = command.endsWith(' list') || command.endsWith(' list-revisions') || command === 'asset search';
  if (!lists) {
    return '';
  }
  const list = command === 'asset search' || command.startsWith('job ') ? 'results' : 'resources';
  const condition = where ?? {};
  const tests = Object.keys(condition).map((path) => `${path}==${jmesText(condition[path])}`);
  return tests.length === 0 ? `${list}[].` : `${list}[?${tests.join(' && ')}].`;
}

/** A text in JMESPath: JSON between backticks. */
function jmesText(text: string): string {
  return `\`${toJson(text).replaceAll('`', '\\u0060')}\``;
}

function fieldsOf(query: CpdctlQuery): string {
  const fields = Object.keys(query).map((field) => `${field}: ${query[field]}`);
  return `{${fields.join(', ')}}`;
}
