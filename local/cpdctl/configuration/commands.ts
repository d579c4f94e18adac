import type { JsonObject } from '../../cp4d/json.ts';
import { Failure } from '../failure.ts';
import type { Call, Outcome } from '../commands/call.ts';
import {
  configurationFile,
  readConfiguration,
  writeConfiguration,
  type Configuration,
  type ConfiguredProfile,
  type ConfiguredUser,
} from './file.ts';
import { decrypt, encrypt } from './secrets.ts';

type Handler = (call: Call) => Outcome;

/** The `config` commands; they do not talk to the service. */
export const CONFIGURATION_COMMANDS: Record<string, Handler> = {
  'config profile set': changing(setProfile),
  'config profile get': call => object(profileJson(named(read(call).profiles, 'profile', call.positionals[0]))),
  'config profile list': listProfiles,
  'config profile use': changing((call, configuration) => {
    const name = call.positionals[0] ?? '';
    named(configuration.profiles, 'profile', name);
    configuration.currentProfile = name;
    return { show: 'text', text: `Switched to profile "${name}".` };
  }),
  'config profile unset': changing((call, configuration) => {
    const name = call.positionals[0] ?? '';
    named(configuration.profiles, 'profile', name);
    delete configuration.profiles[name];
    if (configuration.currentProfile === name) {
      configuration.currentProfile = undefined;
    }
    return { show: 'nothing' };
  }),
  'config profile current': call => {
    const current = read(call).currentProfile;
    if (current === undefined) {
      throw new Failure('There is no current profile.');
    }
    return { show: 'text', text: current };
  },
  'config user set': changing((call, configuration) => {
    const name = call.positionals[0] ?? '';
    configuration.users[name] = { ...configuration.users[name], ...credentials(call), token: undefined };
    return { show: 'nothing' };
  }),
  'config user get': call => object(userJson(named(read(call).users, 'user', call.positionals[0]))),
  'config user list': listUsers,
  'config user unset': changing((call, configuration) => {
    const name = call.positionals[0] ?? '';
    named(configuration.users, 'user', name);
    delete configuration.users[name];
    return { show: 'nothing' };
  }),
};

function read(call: Call): Configuration {
  return readConfiguration(configurationFile(call.configurationFlag)) ?? { profiles: {}, users: {} };
}

/** Every command that writes also encrypts whatever secret still stands in the file as plain text. */
function changing(change: (call: Call, configuration: Configuration) => Outcome): Handler {
  return call => {
    const configuration = read(call);
    const outcome = change(call, configuration);
    for (const user of Object.values(configuration.users)) {
      user.password &&= encrypt(decrypt(user.password));
      user.apikey &&= encrypt(decrypt(user.apikey));
    }
    writeConfiguration(configurationFile(call.configurationFlag), configuration);
    return outcome;
  };
}

/** One call may set the profile and its user, which is then named after the profile. */
function setProfile(call: Call, configuration: Configuration): Outcome {
  const name = call.positionals[0] ?? '';
  const cloud = ['ibmcloud', 'region', 'auth-id'].find(flag => call.text(flag) !== undefined);
  if (cloud !== undefined) {
    throw new Failure(`--${cloud} is for a cloud; this stand-in for cpdctl only knows private clusters.`);
  }
  const given = credentials(call);
  const profile: ConfiguredProfile = { ...configuration.profiles[name] };
  profile.url = call.text('url')?.replace(/\/+$/, '') ?? profile.url;
  profile.user = call.text('user') ?? profile.user;
  profile.env = { ...profile.env, ...call.map('env') };
  checkUrl(profile.url);
  if (Object.keys(given).length > 0) {
    profile.user = call.text('user') ?? `${name}_user`;
    configuration.users[profile.user] = { ...configuration.users[profile.user], ...given, token: undefined };
  } else if (profile.user !== undefined) {
    named(configuration.users, 'user', profile.user);
  }
  configuration.profiles[name] = profile;
  configuration.currentProfile ??= name;
  return { show: 'nothing' };
}

function checkUrl(url: string | undefined): void {
  if (url !== undefined && !/^https?:\/\/[^/]+$/.test(url)) {
    throw new Failure(`Invalid profile URL '${url}': it must consist of https:// and the host name, without a path.`);
  }
}

/** A password and an API key exclude each other in use, so a new one replaces all that was there. */
function credentials(call: Call): ConfiguredUser {
  const {
    username,
    password,
    apikey,
    'token-file': tokenFile,
  } = Object.fromEntries(['username', 'password', 'apikey', 'token-file'].map(flag => [flag, call.text(flag)]));
  const secrets = { password: password && encrypt(password), apikey: apikey && encrypt(apikey), tokenFile };
  const changed = Object.values(secrets).some(secret => secret !== undefined);
  return { ...(username === undefined ? {} : { username }), ...(changed ? secrets : {}) };
}

function named<T>(things: Record<string, T>, kind: string, name = ''): [string, T] {
  const found = Object.hasOwn(things, name) ? things[name] : undefined;
  if (found === undefined) {
    throw new Failure(`There is no ${kind} '${name}' in the configuration.`);
  }
  return [name, found];
}

function listProfiles(call: Call): Outcome {
  const { profiles, currentProfile } = read(call);
  const rows = Object.entries(profiles).map(([name, profile]) => ({ ...profileJson([name, profile]), Current: name === currentProfile }));
  return {
    show: 'list',
    value: rows,
    header: ['Name', 'Type', 'User', 'URL', 'Current'],
    rows: Object.entries(profiles).map(([name, profile]) => [
      name,
      'private',
      profile.user ?? '',
      profile.url ?? '',
      name === currentProfile ? '*' : '',
    ]),
  };
}

function listUsers(call: Call): Outcome {
  const users = Object.entries(read(call).users);
  return {
    show: 'list',
    value: users.map(userJson),
    header: ['Name', 'Username'],
    rows: users.map(([name, user]) => [name, user.username ?? '']),
  };
}

function profileJson([name, profile]: [string, ConfiguredProfile]): JsonObject {
  return { Name: name, Profile: { URL: profile.url, User: profile.user, Type: 'private' } };
}

function userJson([name, user]: [string, ConfiguredUser]): JsonObject {
  return {
    Name: name,
    User: {
      Username: user.username,
      Password: user.password && { Value: decrypt(user.password) },
      Apikey: user.apikey && { Value: decrypt(user.apikey) },
      TokenFile: user.tokenFile,
    },
  };
}

function object(value: JsonObject): Outcome {
  return { show: 'object', value };
}
