/** The kind of value a flag takes, whatever IBM's reference calls its type. */
export type FlagKind = 'string' | 'bool' | 'int' | 'float' | 'json' | 'file' | 'list' | 'map' | 'datetime';

/** One flag of a command. Versions are cpdctl releases in the form '1.4.49'. */
export interface Flag {
  name: string;
  /** `list` is one comma-separated value, unless `repeatable`. */
  kind: FlagKind;
  /** `one-of`: see the command's `requiredOneOf`. `unknown`: no reference says it. */
  required: boolean | 'one-of' | 'unknown';
  /** Required in releases before this one, though no longer. */
  requiredUntil?: string;
  /** The first release that has the flag, where that is later than the command. */
  since?: string;
  /** The one-letter form; it means different things in different commands. */
  short?: string;
  /** The only values allowed. */
  values?: string[];
  /** Values the reference names without calling them the only ones. */
  knownValues?: string[];
  /** What holds when the flag is not given, where that is more than nothing, false or 0. */
  default?: string | number | boolean;
  /** Flags never given together with this one, the JSON flag it is a field of included. */
  exclusiveWith?: string[];
  /** The JSON flag one field of which this flag sets. */
  fieldOf?: string;
  repeatable?: boolean;
  valueOptional?: boolean;
  /** The value may be `@path`. */
  acceptsFile?: boolean;
  deprecated?: boolean;
  /** The type of a JSON value, as declared in json.ts. */
  shape?: string;
  note?: string;
}

/** A flag every command takes. */
export interface GlobalFlag extends Flag {
  /** The environment variable that does the same. */
  environment?: string;
  /** Not to be given together with a command. */
  topLevelOnly?: boolean;
}

/** A condition on several flags of a command. `inferred`: a conclusion of ours that no reference states. */
export type Rule = (
  | { rule: 'exactly-one' | 'at-most-one' | 'at-least-one'; of: string[]; withFieldFlags?: boolean; when?: string }
  | { rule: 'only-with' | 'only-with-nothing-but'; flag: string; with: string[] }
  | { rule: 'not-with'; flag: string; with: string[]; withFieldFlags?: boolean; note?: string }
  | { rule: 'json-pattern'; path: string[]; pattern: string }
  | { rule: 'json-field'; flag: string; fields: object }
  | { rule: 'json-exclusive'; flag: string; of: string[] }
) & { inferred?: boolean };

/** Which container a command works in. */
export interface Scope {
  /** The id flags that name it. */
  of: string[];
  rule: 'required' | 'optional' | 'one-required' | 'exactly-one' | 'all-required' | 'undocumented' | 'unknown';
}

/** What a command prints as JSON, where public material shows it. */
export interface Output {
  /** The top-level field with the rows of a list. */
  rows?: string;
  /** The path of the id in the printed object, or in each row. */
  id?: string;
  /** What else stands there: an interface of fields.ts. */
  fields?: string;
}

/** One command of cpdctl. */
export interface Command {
  /** All its words, such as 'ml deployment create'. */
  path: string;
  /** It changes nothing on the server, so a dry run may run it. */
  reads: boolean;
  flags: Flag[];
  positionals: { name: string; required: boolean }[];
  /** The first release with the command; '1.0.22' is the oldest reference there is. */
  since: string;
  /** Of each of these groups one flag must be given. */
  requiredOneOf: string[][];
  rules: Rule[];
  scope?: Scope;
  /** It does nothing but wait, without a time limit of its own. */
  waits?: boolean;
  /** It waits unless `--async` is given. */
  async?: boolean;
  allPages?: boolean;
  limit?: boolean;
  output?: Output;
  /** What it was called before. */
  formerly?: string;
  note?: string;
}
