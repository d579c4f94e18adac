import type { Expression, MapEntry, Method } from '../compiler/groovy/tree.ts';
import type { CompiledModule } from '../compiler/module.ts';
import { onlyReads } from '../steps/internal/cp4dInternalCatalogue.ts';

/** What a step may run, whatever it decides. */
export interface WrappedCalls {
  /** Other steps. */
  steps: string[];
  /** Commands and requests: `cpdctl space list`, `GET /v2/subscriptions/{id}`. */
  reads: string[];
  writes: string[];
}

/** What the scripts on the agent run by themselves, by the verb that asks for it. */
const OF_SCRIPTS: Record<string, Pick<WrappedCalls, 'reads' | 'writes'>> = {
  sign_in: { reads: ['POST /icp4d-api/v1/authorize', 'cpdctl config profile set', 'cpdctl version'], writes: [] },
  score: { reads: ['cpdctl ml deployment compute-predictions'], writes: [] },
  store_rows: {
    reads: ['GET /v2/data_sets/{dataSet}', 'GET /v2/data_sets/{dataSet}/requests/{request}', 'GET /v2/data_sets/{dataSet}/records'],
    writes: ['POST /v2/data_sets/{dataSet}/records', 'PATCH /v2/data_sets/{dataSet}'],
  },
};

/** Open a session for a step that is called outside one, and renew its token; of that only withCp4d tells. */
const SESSION_MODULES = ['cp4dInternalSession', 'cp4dInternalSignIn'];

type Node = Record<string, unknown>;

/** Reads off the compiled methods what a step can reach, in the order in which the code comes to it; what another step does is that one's. */
export function wrappedCalls(step: string, modules: CompiledModule[]): WrappedCalls {
  const methods = new Map(modules.flatMap(({ name, script }) => script.methods.map((method) => [`${name}.${method.name}`, { module: name, method }])));
  const steps = new Set(modules.flatMap((module) => (module.step === undefined ? [] : [module.name])));
  const found = { steps: new Set<string>(), reads: new Set<string>(), writes: new Set<string>() };
  const open = new Set([`${step}.call`]);
  for (const key of open) {
    const { module, method } = methods.get(key)!;
    const { plain, callees, reads, writes } = callsOf(method, module);
    plain.filter((name) => steps.has(name) && name !== module).forEach((name) => found.steps.add(name));
    reads.forEach((call) => found.reads.add(call));
    writes.forEach((call) => found.writes.add(call));
    callees.filter((callee) => methods.has(callee) && isToldBy(step, callee)).forEach((callee) => open.add(callee));
  }
  return { steps: [...found.steps], reads: [...found.reads], writes: [...found.writes] };
}

function isToldBy(step: string, callee: string): boolean {
  return step === 'withCp4d' || !SESSION_MODULES.includes(callee.split('.', 1)[0]!);
}

/** What one method calls. */
interface MethodCalls extends Pick<WrappedCalls, 'reads' | 'writes'> {
  /** Names that are called on nothing, as steps are. */
  plain: string[];
  /** Where its calls go, as `module.method`. */
  callees: string[];
}

/** Of methods that have not changed since: most are reached from many steps. */
const known = new WeakMap<Method, MethodCalls>();

function callsOf(method: Method, module: string): MethodCalls {
  const calls = known.get(method) ?? readCalls(method, module);
  known.set(method, calls);
  return calls;
}

function readCalls({ body }: Method, module: string): MethodCalls {
  const nodes = nodesIn(body);
  const calls = nodes.filter(({ kind }) => kind === 'call');
  const named = nodes.flatMap(entriesOf).map(callsIn);
  return {
    plain: calls.filter(({ receiver }) => receiver === undefined).map(({ name }) => name as string),
    callees: calls.map((call) => calleeOf(module, call)),
    reads: named.flatMap(({ reads }) => reads),
    writes: named.flatMap(({ writes }) => writes),
  };
}

function calleeOf(module: string, { name, receiver }: Node): string {
  const of = receiver as Expression | undefined;
  return `${of?.kind === 'name' ? of.name : module}.${name as string}`;
}

/** All that a part of a script holds, in its order. */
function nodesIn(part: unknown, found: Node[] = []): Node[] {
  if (typeof part === 'object' && part !== null) {
    if (!Array.isArray(part)) {
      found.push(part as Node);
    }
    Object.values(part).forEach((inner) => nodesIn(inner, found));
  }
  return found;
}

/** The named parts of a map or of a call. */
function entriesOf(node: Node): MapEntry[][] {
  return [node['kind'] === 'map' ? node['entries'] : undefined, node['named']].filter((entries) => entries !== undefined) as MapEntry[][];
}

/** What a map stands for that holds a command, a request, or a verb of the agent's scripts. */
function callsIn(entries: MapEntry[]): Pick<WrappedCalls, 'reads' | 'writes'> {
  const valueOf = (key: string): Expression | undefined => entries.find((entry) => entry.key === key)?.value;
  const [command, method, path, verb] = [valueOf('command'), valueOf('method'), valueOf('path'), valueOf('verb')];
  const address = path === undefined ? undefined : addressIn(path);
  if (verb?.kind === 'text' && verb.value in OF_SCRIPTS) {
    return OF_SCRIPTS[verb.value]!;
  }
  if (command?.kind === 'text') {
    return sorted(`cpdctl ${command.value}`, onlyReads(command.value));
  }
  return method?.kind === 'text' && address !== undefined ? sorted(`${method.value} ${address}`, method.value === 'GET') : { reads: [], writes: [] };
}

function sorted(call: string, isRead: boolean): Pick<WrappedCalls, 'reads' | 'writes'> {
  return isRead ? { reads: [call], writes: [] } : { reads: [], writes: [call] };
}

/** A path without its query, with a name for each part that is filled in. */
function addressIn(path: Expression): string | undefined {
  if (path.kind === 'call' && path.name === 'toString' && path.receiver !== undefined) {
    return addressIn(path.receiver);
  }
  const parts = path.kind === 'template' ? path.parts : path.kind === 'text' ? [path.value] : undefined;
  const text = parts?.map((part) => (typeof part === 'string' ? part : `{${nameOf(part)}}`)).join('');
  return text?.replace(/^cp4d:/, '').split('?', 1)[0];
}

function nameOf(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'property' ? expression.name : 'value';
}
