import type { Command, Flag, GlobalFlag } from '../../../generator/cpdctl/catalogue.ts';

/** A command as public pipelines and notebooks of 2020 show it. */
interface CommandFacts {
  about: string;
  flags?: Record<string, Partial<Flag>>;
  positional?: string;
  /** It changes something on the server, or in the configuration. */
  writes?: true;
}

const FIRST_RELEASE = '0.1.0';

const TEXT: Partial<Flag> = {};
const REQUIRED: Partial<Flag> = { required: true };
/** Later releases take `@file` here; those of 2020 take only the JSON itself. */
const OBJECT: Partial<Flag> = { kind: 'json', acceptsFile: false };
const LIST: Partial<Flag> = { ...OBJECT, shape: 'JsonArray' };

const NAMED = { positional: 'name' };
const IN_SPACE = { 'space-id': REQUIRED };
const OF_INSTANCE = { 'monitor-instance-id': REQUIRED };

const COMMANDS: Record<string, CommandFacts> = {
  'config users set': { about: 'Set a user.', ...NAMED, flags: { username: TEXT, password: TEXT }, writes: true },
  'config users list': { about: 'List users.' },
  'config profiles set': { about: 'Set a profile.', ...NAMED, flags: { url: TEXT, user: TEXT }, writes: true },
  'config profiles list': { about: 'List profiles.' },
  'config contexts set': { about: 'Set a context.', ...NAMED, flags: { profile: TEXT, user: TEXT }, writes: true },
  'config contexts use': { about: 'Set the current context.', ...NAMED, writes: true },
  'config contexts list': { about: 'List contexts.' },
  'spaces list': { about: 'List spaces.' },
  'spaces create': { about: 'Create a new space.', flags: { name: REQUIRED, description: TEXT }, writes: true },
  'spaces delete': { about: 'Delete a space.', flags: IN_SPACE, writes: true },
  'wml models list': { about: 'List models.', flags: IN_SPACE },
  'wml models get': { about: 'Get a specific model.', flags: { 'model-id': REQUIRED, ...IN_SPACE } },
  'wml models create': {
    about: 'Create a new model.',
    flags: { name: REQUIRED, type: REQUIRED, ...IN_SPACE, description: TEXT, 'software-spec': OBJECT },
    writes: true,
  },
  'wml models upload-content': {
    about: "Upload a model's content.",
    flags: { 'model-id': REQUIRED, ...IN_SPACE, 'content-format': REQUIRED, body: { kind: 'file' } },
    writes: true,
  },
  'wml deployments list': { about: 'List deployments.', flags: IN_SPACE },
  'wml deployments get': { about: 'Get a specific deployment.', flags: { 'deployment-id': REQUIRED, ...IN_SPACE } },
  'wml deployments create': {
    about: 'Create a new deployment.',
    flags: { ...IN_SPACE, name: TEXT, description: TEXT, asset: OBJECT, online: OBJECT, batch: OBJECT },
    writes: true,
  },
  'wml deployments compute-predictions': {
    about: 'Compute predictions synchronously.',
    flags: { 'deployment-id': REQUIRED, 'input-data': { ...LIST, required: true } },
  },
  'wos data-marts list': { about: 'List data marts.' },
  'wos service-providers list': { about: 'List service providers.' },
  'wos subscriptions list': { about: 'List subscriptions.' },
  'wos subscriptions add': {
    about: 'Add a new subscription.',
    flags: {
      'data-mart-id': REQUIRED,
      'service-provider-id': REQUIRED,
      asset: { ...OBJECT, required: true },
      deployment: { ...OBJECT, required: true },
      'asset-properties': OBJECT,
    },
    writes: true,
  },
  'wos subscriptions delete': { about: 'Delete a subscription.', flags: { 'subscription-id': REQUIRED }, writes: true },
  'wos subscriptions get': { about: 'Get a specific subscription.', flags: { 'subscription-id': REQUIRED } },
  'wos subscriptions update': {
    about: 'Update a subscription.',
    flags: { 'subscription-id': REQUIRED, 'patch-document': { ...LIST, required: true } },
    writes: true,
  },
  'wos subscriptions score': { about: 'Computes the bias mitigation/remediation for the specified model.' },
  'wos subscriptions schemas': { about: 'Derive model schemas from the training data.' },
  'wos monitors instances list': { about: 'List monitor instances.' },
  'wos monitors instances add': {
    about: 'Add a new monitor instance.',
    flags: {
      'data-mart-id': REQUIRED,
      'monitor-definition-id': REQUIRED,
      target: { ...OBJECT, required: true },
      parameters: OBJECT,
      thresholds: LIST,
    },
    writes: true,
  },
  'wos monitors instances get': { about: 'Get a specific monitor instance.', flags: OF_INSTANCE },
  'wos monitors runs list': { about: 'List monitoring runs.', flags: OF_INSTANCE },
  'wos monitors runs add': { about: 'Trigger a monitoring run.', flags: OF_INSTANCE, writes: true },
  'wos monitors runs get': { about: 'Get a specific monitoring run.', flags: { 'monitoring-run-id': REQUIRED, ...OF_INSTANCE } },
  version: { about: 'Print the version.' },
};

/** The flags that every command takes, in the order of the help. */
export const GLOBAL_FLAGS: GlobalFlag[] = [
  flag('context', {}),
  flag('cpdconfig', {}),
  flag('jmes-query', { short: 'q', note: 'Provide a JMESPath query to customize output.' }),
  flag('output', {
    values: ['json', 'yaml', 'table'],
    note: "Choose an output format - can be 'json', 'yaml', or 'table'. (default \"table\")",
  }),
  flag('output-path', {}),
  flag('raw-output', { kind: 'bool' }),
  flag('help', { kind: 'bool', short: 'h' }),
  flag('version', { kind: 'bool', short: 'v', topLevelOnly: true }),
];

/** Every command, in the order of the help. */
export const COMMANDS_OF_2020: Command[] = Object.entries(COMMANDS).map(([path, { about, flags = {}, positional, writes }]) => ({
  path,
  note: about,
  reads: writes === undefined,
  since: FIRST_RELEASE,
  flags: Object.entries(flags).map(([name, facts]) => flag(name, facts)),
  positionals: positional === undefined ? [] : [{ name: positional, required: true }],
  requiredOneOf: [],
  rules: [],
}));

/** The command that the leading words name. */
export function findCommand(words: string[]): Command | undefined {
  return COMMANDS_OF_2020.find(({ path }) => words.join(' ') === path || words.join(' ').startsWith(`${path} `));
}

function flag(name: string, facts: Partial<GlobalFlag>): GlobalFlag {
  return { name, kind: 'string', required: false, ...facts };
}
