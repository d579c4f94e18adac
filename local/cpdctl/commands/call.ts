import { readFileSync } from 'node:fs';
import type { Flag } from '../../../generator/cpdctl/catalogue.ts';
import { isObject, type Json, type JsonObject } from '../../cp4d/json.ts';
import { isTrue, type CommandLine } from '../arguments.ts';
import { Failure } from '../failure.ts';
import { jsonProblem } from '../json-problem.ts';
import type { Client } from '../network/client.ts';

/** What a command has to show. */
export type Outcome =
  | { show: 'nothing' }
  | { show: 'text'; text: string }
  | { show: 'bytes'; bytes: Buffer }
  | { show: 'file'; path: string }
  | { show: 'ok'; value?: Json }
  | { show: 'object'; value: Json; pairs?: [string, string][] }
  | { show: 'list'; value: Json; header: string[]; rows: string[][]; morePages?: boolean };

/** One call of a command: the values of its flags, and the service it talks to. */
export class Call {
  readonly positionals: string[];

  constructor(
    private readonly line: CommandLine,
    private readonly connect: () => Client,
  ) {
    this.positionals = line.positionals;
  }

  /** The service; connecting fails without a usable configuration. */
  get client(): Client {
    return this.connect();
  }

  /** --cpd-config, or its older spelling. */
  get configurationFlag(): string | undefined {
    return this.text('cpd-config') ?? this.text('cpdconfig');
  }

  /** The value of a flag as it was written. */
  text(flag: string): string | undefined {
    return this.line.flags.get(flag)?.at(-1);
  }

  /** Whether a bool flag is on. */
  isTrue(flag: string): boolean {
    return isTrue(this.text(flag));
  }

  /** The items of a list flag; a repeatable one may be given several times. */
  list(flag: string): string[] | undefined {
    return this.line.flags.get(flag)?.flatMap(value => value.split(','));
  }

  /** The pairs of a map flag. */
  map(flag: string): Record<string, string> {
    const pairs = this.line.flags.get(flag) ?? [];
    return Object.fromEntries(
      pairs.flatMap(value => value.split(',')).map(pair => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
    );
  }

  /** The value of a JSON flag, which may be `@file`. */
  json(flag: string): Json | undefined {
    const given = this.text(flag);
    if (given === undefined) {
      return undefined;
    }
    const text = given.startsWith('@') && this.flag(flag)?.acceptsFile !== false ? fileText(flag, given.slice(1)) : given;
    try {
      return rightKind(flag, this.flag(flag), JSON.parse(text) as Json);
    } catch (error) {
      throw error instanceof Failure ? error : new Failure(`Error parsing flag '${flag}' as JSON:`, jsonProblem(text, error as Error));
    }
  }

  /** The members of a request body that flags stand for: `--software-spec-id X` is `software_spec.id`. */
  body(flags: string[]): JsonObject {
    const body: JsonObject = {};
    for (const name of flags) {
      const fields = this.fieldsOf(name);
      const value = this.value(name) ?? (Object.keys(fields).length > 0 ? fields : undefined);
      if (value !== undefined) {
        body[memberName(name)] = value;
      }
    }
    return body;
  }

  private fieldsOf(name: string): JsonObject {
    const flags = this.line.available.filter(flag => flag.fieldOf === name && this.line.flags.has(flag.name));
    return Object.fromEntries(
      flags.map(flag => [
        memberName(flag.name.startsWith(`${name}-`) ? flag.name.slice(name.length + 1) : flag.name),
        this.value(flag.name),
      ]),
    );
  }

  private value(name: string): Json | undefined {
    if (!this.line.flags.has(name)) {
      return undefined;
    }
    switch (this.flag(name)?.kind) {
      case 'json':
        return this.json(name);
      case 'bool':
        return this.isTrue(name);
      case 'int':
      case 'float':
        return Number(this.text(name));
      case 'list':
        return this.list(name);
      default:
        return this.text(name);
    }
  }

  private flag(name: string): Flag | undefined {
    return this.line.available.find(flag => flag.name === name);
  }
}

function memberName(flag: string): string {
  return flag.replaceAll('-', '_');
}

function fileText(flag: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Failure(`Error parsing flag '${flag}' as JSON:`, `open ${path}: no such file or directory`);
  }
}

/** A list where an object is meant, or the other way round, is refused before anything is sent. */
function rightKind(flag: string, described: Flag | undefined, value: Json): Json {
  const shape = described?.shape;
  const list = shape === 'JsonArray' || shape?.endsWith('[]');
  if (shape === 'JsonValue' || (list ? Array.isArray(value) : isObject(value))) {
    return value;
  }
  const found = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value === 'boolean' ? 'bool' : typeof value;
  throw new Failure(
    `Error parsing flag '${flag}' as JSON:`,
    `json: cannot unmarshal ${found} into Go value of type ${list ? '[]interface {}' : 'map[string]interface {}'}`,
  );
}
