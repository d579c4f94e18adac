import { fromJson, isMap, toJson } from '#language';
import type { Call, Word } from './cp4dInternalCalls.ts';
import type { Calls } from './cp4dInternalScript.ts';

/** A request to OpenScale, and the command of the cpdctl of 2020 that does the same. */
interface WosCommand {
  method: string;
  /** A part in braces is the value of the flag of that name. */
  path: string;
  command: string;
  /** Of a list: its name in the answer. The command gives all of it, so the agent picks out what was asked for. */
  list?: string;
  /** Of a list: what may be asked for, and where the answer holds it. */
  filters?: { [parameter: string]: string };
  /** Of a body: its members that have flags. */
  members?: string[];
  /** The flag of the whole body. */
  document?: string;
  /** The only body that the command itself sends. */
  sends?: { [member: string]: string };
}

const COMMANDS: WosCommand[] = [
  { method: 'GET', path: '/v2/data_marts', command: 'data-marts list', list: 'data_marts' },
  { method: 'GET', path: '/v2/service_providers', command: 'service-providers list', list: 'service_providers', filters: { service_type: 'entity.service_type' } },
  { method: 'GET', path: '/v2/subscriptions', command: 'subscriptions list', list: 'subscriptions', filters: { 'deployment.deployment_id': 'entity.deployment.deployment_id' } },
  { method: 'GET', path: '/v2/subscriptions/{subscription-id}', command: 'subscriptions get' },
  { method: 'POST', path: '/v2/subscriptions', command: 'subscriptions add', members: ['data_mart_id', 'service_provider_id', 'asset', 'deployment', 'asset_properties'] },
  { method: 'PATCH', path: '/v2/subscriptions/{subscription-id}', command: 'subscriptions update', document: 'patch-document' },
  { method: 'DELETE', path: '/v2/subscriptions/{subscription-id}', command: 'subscriptions delete' },
  {
    method: 'GET',
    path: '/v2/monitor_instances',
    command: 'monitors instances list',
    list: 'monitor_instances',
    filters: { 'target.target_type': 'entity.target.target_type', 'target.target_id': 'entity.target.target_id' },
  },
  { method: 'GET', path: '/v2/monitor_instances/{monitor-instance-id}', command: 'monitors instances get' },
  { method: 'POST', path: '/v2/monitor_instances', command: 'monitors instances add', members: ['data_mart_id', 'monitor_definition_id', 'target', 'parameters', 'thresholds'] },
  { method: 'GET', path: '/v2/monitor_instances/{monitor-instance-id}/runs', command: 'monitors runs list', list: 'runs' },
  { method: 'GET', path: '/v2/monitor_instances/{monitor-instance-id}/runs/{monitoring-run-id}', command: 'monitors runs get' },
  { method: 'POST', path: '/v2/monitor_instances/{monitor-instance-id}/runs', command: 'monitors runs add', sends: { triggered_by: 'user' } },
];

const WORDS_OF_A_REQUEST = 3;
/** Those before the requests: the time, what is waited for, and the conditions. */
const WORDS_OF_A_WAIT = 5;

/** Stands for what an earlier call of the batch made. */
const MADE_BEFORE = '{"outcomeOf":';

/** Slots of secrets in a body; only what goes by curl may hold them. */
const SECRET_SLOT = 'cp4d-mlops:secret:';

/** Linux takes no word of a command line above 128 KiB; a letter may be four bytes. */
const LONGEST_FLAG = 32000;

/**
 * The calls with a command of cpdctl in the place of each request's body, where there is one that does the same. Its words
 * stand one on a line. What has no command goes by curl as it is.
 */
export function withWosCommands(calls: Calls): Calls {
  const spoken: Calls = {};
  for (const name of Object.keys(calls)) {
    spoken[name] = withCommands(calls[name]);
  }
  return spoken;
}

function withCommands(call: Call<unknown>): Call<unknown> {
  // Several requests that change something keep their order, which only one curl does.
  const isOrdered = call.verb === 'sending' && call.words.length > WORDS_OF_A_REQUEST;
  if (isOrdered || !['fetching', 'sending', 'await_answer', 'making'].includes(call.verb)) {
    return call;
  }
  const first = ['await_answer', 'making'].includes(call.verb) ? WORDS_OF_A_WAIT : 0;
  const words: Word[] = [];
  for (let i = 0; i < first; i++) {
    words.push(call.words[i]);
  }
  for (let i = first; i < call.words.length; i += WORDS_OF_A_REQUEST) {
    words.push(call.words[i]);
    words.push(call.words[i + 1]);
    words.push(commandOrBody(call.words[i].text, call.words[i + 1].text, call.words[i + 2]));
  }
  return { ...call, words };
}

function commandOrBody(method: string, path: string, body: Word): Word {
  const command = commandFor(method, path, body.text);
  return command == null ? body : { text: command, chained: path.includes(MADE_BEFORE) };
}

function commandFor(method: string, path: string, body: string): string | null {
  const parts = path.split('?');
  const known = COMMANDS.find((one) => one.method === method && isLike(one.path, parts[0]));
  if (known == null || parts.length > 2) {
    return null;
  }
  const query = parts.length > 1 ? queryFlag(known, parts[1]) : '';
  const flags = bodyFlags(known, path, body);
  if (query == null || flags == null) {
    return null;
  }
  const words = ['cpdctl', 'wos', ...known.command.split(' '), ...pathFlags(known.path, parts[0]), ...flags, '--output=json'];
  const whole = query === '' ? words : [...words, query];
  const isClean = whole.every((word) => word.length <= LONGEST_FLAG && !word.includes('\n') && !word.includes(SECRET_SLOT));
  return isClean ? whole.join('\n') : null;
}

function isLike(pattern: string, path: string): boolean {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  for (let i = 0; i < wanted.length; i++) {
    if (i >= parts.length || parts[i] === '' && i > 0 || wanted[i] !== parts[i] && !wanted[i].startsWith('{')) {
      return false;
    }
  }
  return wanted.length === parts.length;
}

function pathFlags(pattern: string, path: string): string[] {
  const wanted = pattern.split('/');
  const parts = path.split('/');
  const flags: string[] = [];
  for (let i = 0; i < wanted.length; i++) {
    if (wanted[i].startsWith('{')) {
      flags.push(`--${wanted[i].substring(1, wanted[i].length - 1)}=${parts[i]}`);
    }
  }
  return flags;
}

/** The JMESPath that picks out of the whole list what the query of a path asks for; nothing when it cannot be told so. */
function queryFlag(known: WosCommand, query: string): string | null {
  const list = known.list;
  const filters = known.filters ?? {};
  const tests: string[] = [];
  let slice = '';
  for (const pair of query.split('&')) {
    const name = pair.split('=')[0];
    const value = pair.substring(Math.min(name.length + 1, pair.length));
    if (name === 'limit' && list != null && isPlain(value)) {
      slice = ` | [:${value}]`;
    } else if (filters[name] != null && isPlain(value)) {
      tests.push(`contains(\`${toJson(value.split(','))}\`, ${filters[name]})`);
    } else {
      return null;
    }
  }
  const picked = tests.length === 0 ? `${list ?? ''}[]` : `${list ?? ''}[?${tests.join(' && ')}]`;
  return `--jmes-query={${list ?? ''}: ${picked}${slice}}`;
}

/** Of letters that mean the same in a URL, in JSON and in JMESPath. */
function isPlain(value: string): boolean {
  return value !== '' && value.split('').every((letter) => PLAIN.includes(letter));
}

const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,';

/** What is sent, as flags; nothing when it holds what has no flag. */
function bodyFlags(known: WosCommand, path: string, text: string): string[] | null {
  const sends = known.sends;
  if (known.method === 'GET' || text === '') {
    return text === '' ? [] : null;
  }
  if (path.includes(MADE_BEFORE) || sends != null) {
    return sends != null && text === toJson(sends) ? [] : null;
  }
  const document = known.document;
  return document == null ? memberFlags(known.members ?? [], fromJson(text)) : [`--${document}=${text}`];
}

function memberFlags(members: string[], body: unknown): string[] | null {
  if (!isMap(body) || Object.keys(body).some((member) => !members.includes(member))) {
    return null;
  }
  const flags: string[] = [];
  for (const member of members) {
    const value = body[member];
    if (value != null) {
      flags.push(`--${member.replaceAll('_', '-')}=${typeof value === 'string' ? value : toJson(value)}`);
    }
  }
  return flags;
}
