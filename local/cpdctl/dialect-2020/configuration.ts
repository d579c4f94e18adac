import type { Call, Outcome } from '../commands/call.ts';
import { configurationFile, readConfiguration, writeConfiguration, type Configuration } from '../configuration/file.ts';
import { Failure } from '../failure.ts';
import { sessionOf, type Session } from '../network/session.ts';

type Handler = (call: Call) => Outcome;

/** Users, profiles, and contexts, which join the two; the file is that of later releases. */
export const CONFIGURATION_COMMANDS: Record<string, Handler> = {
  'config users set': changing(({ users }, name, call) => {
    const { username = users[name]?.username, password = users[name]?.password } = texts(call, ['username', 'password']);
    users[name] = { username, password };
  }),
  'config users list': call => list(Object.entries(read(call).users), { Name: ([name]) => name, Username: ([, user]) => user.username }),
  'config profiles set': changing(({ profiles }, name, call) => {
    profiles[name] = { ...profiles[name], ...texts(call, ['url', 'user']) };
  }),
  'config profiles list': call =>
    list(Object.entries(read(call).profiles), {
      Name: ([name]) => name,
      User: ([, profile]) => profile.user,
      URL: ([, profile]) => profile.url,
    }),
  'config contexts set': changing(({ contexts }, name, call) => {
    contexts[name] = { ...contexts[name], ...texts(call, ['profile', 'user']) };
  }),
  'config contexts use': changing((configuration, name) => {
    named(configuration.contexts, 'context', name);
    configuration.currentContext = name;
    return { show: 'text', text: `Switched to context "${name}".` };
  }),
  'config contexts list': call => {
    const { contexts, currentContext } = read(call);
    return list(Object.entries(contexts), {
      Name: ([name]) => name,
      Profile: ([, context]) => context.profile,
      User: ([, context]) => context.user,
      Current: ([name]) => (name === currentContext ? '*' : ''),
    });
  },
};

/** The session of the context that was named, or else the current one. */
export function openSession(call: Call): Session {
  const file = configurationFile(call.configurationFlag);
  const configuration = read(call);
  const name = call.text('context') || configuration.currentContext;
  if (name === undefined) {
    throw new Failure('There is no current context. Choose one with `cpdctl config contexts use`.');
  }
  const context = named(configuration.contexts, 'context', name);
  const profile = named(configuration.profiles, 'profile', context.profile ?? '');
  const user = named(configuration.users, 'user', context.user ?? profile.user ?? '');
  if (profile.url === undefined) {
    throw new Failure(`Profile '${context.profile}' has no URL. Set it with \`cpdctl config profiles set\`.`);
  }
  return sessionOf(file, configuration, profile.url.replace(/\/+$/, ''), user);
}

type ConfigurationOf2020 = Configuration & Required<Pick<Configuration, 'contexts'>>;

function read(call: Call): ConfigurationOf2020 {
  return { contexts: {}, ...(readConfiguration(configurationFile(call.configurationFlag)) ?? { profiles: {}, users: {} }) };
}

/** A command that writes the file; most have nothing to say. */
function changing(change: (configuration: ConfigurationOf2020, name: string, call: Call) => Outcome | void): Handler {
  return call => {
    const configuration = read(call);
    const outcome = change(configuration, call.positionals[0] ?? '', call);
    writeConfiguration(configurationFile(call.configurationFlag), configuration);
    return outcome ?? { show: 'nothing' };
  };
}

/** The flags that were given, by name. */
function texts(call: Call, flags: string[]): Record<string, string | undefined> {
  return Object.fromEntries(flags.map(flag => [flag, call.text(flag)]).filter(([, value]) => value !== undefined));
}

function named<T>(things: Record<string, T>, kind: string, name: string): T {
  const found = Object.hasOwn(things, name) ? things[name] : undefined;
  if (found === undefined) {
    throw new Failure(`There is no ${kind} '${name}' in the configuration.`);
  }
  return found;
}

function list<T>(things: T[], columns: Record<string, (thing: T) => string | undefined>): Outcome {
  const rows = things.map(thing => Object.values(columns).map(value => value(thing) ?? ''));
  const header = Object.keys(columns);
  return {
    show: 'list',
    value: rows.map(row => Object.fromEntries(header.map((title, index) => [title, row[index] ?? '']))),
    header,
    rows,
  };
}
