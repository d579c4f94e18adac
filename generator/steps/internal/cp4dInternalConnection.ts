import { env } from '#jenkins';
import { fail } from './cp4dInternalErrors.ts';
import { refuseConnection } from './cp4dInternalLocks.ts';
import type { Reference } from './cp4dInternalReferences.ts';
import { environmentName, type CpdctlSettings, type EnvironmentSettings, type OpenScaleSettings, type SettingsLayers } from './cp4dInternalSettings.ts';

/** How a session reaches its cluster, as `withCp4d` takes it; what is missing comes from the settings. */
export interface Connection {
  environment?: string;
  url?: string;
  credentialsId?: string;
  credentialsKind?: 'password' | 'apiKey' | 'token' | 'config';
  ca?: string;
  proxy?: string;
  space?: Reference;
  requestTimeoutSeconds?: number;
  dryRun?: boolean;
}

/** A connection with everything that the settings and the controller add. */
export interface EffectiveConnection {
  environment: string | null;
  url: string;
  credentialsId: string;
  credentialsKind: string;
  ca: string | null;
  proxy: string | null;
  space: Reference | null;
  requestTimeoutSeconds: number;
  cpdctl: CpdctlSettings;
  openscale: OpenScaleAccess;
  protected: boolean;
  dryRun: boolean;
}

/** How OpenScale is reached; `separate` says that it needs a token of its own. */
export interface OpenScaleAccess {
  url: string;
  credentialsId: string;
  credentialsKind: string;
  instance: string;
  separate: boolean;
}

const USUAL_SECONDS = 60;

/**
 * What is told counts first, then the environment's entry in the settings, then the controller's variables.
 *
 * @throws when there is no address or no credential, or the organisation has locked another one
 */
export function connectionOf(settings: SettingsLayers, asked: Connection): EffectiveConnection {
  const environment = environmentName(settings.both, asked.environment);
  const entry = environmentEntry(settings, environment);
  const url = addressOf(asked.url ?? entry.url ?? env.CP4D_URL);
  const credentialsId = asked.credentialsId ?? entry.credentialsId ?? env.CP4D_CREDENTIALS_ID;
  if (credentialsId == null) {
    fail({
      category: 'configuration',
      what: 'withCp4d: there is no credential',
      attempt: 'pass credentialsId:, or write it into cp4d-mlops.json, or set CP4D_CREDENTIALS_ID on the controller',
    });
  }
  const ca = asked.ca ?? entry.ca ?? env.CP4D_CA;
  const proxy = proxyOf(asked.proxy ?? entry.proxy ?? env.CP4D_PROXY);
  const openscale = openscaleOf(entry.openscale ?? {}, url, credentialsId, asked.credentialsKind ?? entry.credentialsKind ?? 'password');
  const told = { url, credentialsId, ca: asked.ca ?? entry.ca, proxy: asked.proxy ?? entry.proxy };
  refuseConnection(settings.organisation, environment, openscale.separate ? { ...told, openscale: { url: openscale.url, credentialsId: openscale.credentialsId } } : told);
  return {
    environment,
    url,
    credentialsId,
    credentialsKind: asked.credentialsKind ?? entry.credentialsKind ?? 'password',
    ca,
    proxy,
    space: asked.space ?? entry.space ?? null,
    requestTimeoutSeconds: asked.requestTimeoutSeconds ?? entry.requestTimeoutSeconds ?? USUAL_SECONDS,
    cpdctl: entry.cpdctl ?? {},
    openscale,
    protected: entry.protected === true,
    dryRun: asked.dryRun === true,
  };
}

/**
 * OpenScale is on the same cluster, and takes the same token, unless the settings say something else.
 *
 * @param kind what the credential of CP4D is
 */
function openscaleOf(entry: OpenScaleSettings, url: string, credentialsId: string, kind: string): OpenScaleAccess {
  const own = addressOf(entry.url ?? url);
  const separate = own !== url || entry.credentialsId != null;
  return {
    url: own,
    credentialsId: entry.credentialsId ?? credentialsId,
    credentialsKind: entry.credentialsKind ?? kind,
    instance: entry.instance ?? DEFAULT_INSTANCE,
    separate,
  };
}

/** The instance that OpenScale's own client takes when it is told none. */
const DEFAULT_INSTANCE = '00000000-0000-0000-0000-000000000000';

/** Whether it is the one that cpdctl itself reaches: the usual instance, on the same cluster, with the same credential. */
export function isUsualOpenScale(access: OpenScaleAccess): boolean {
  return !access.separate && access.instance === DEFAULT_INSTANCE;
}

/** Where its requests go. */
export function openscaleAddress(access: OpenScaleAccess): string {
  return `${access.url}/openscale/${access.instance}`;
}

function environmentEntry(settings: SettingsLayers, environment: string | null): EnvironmentSettings {
  const environments = settings.both.environments ?? {};
  return environment == null ? {} : environments[environment];
}

/** An empty text, such as a parameter of the build that nobody filled in, is none. */
function proxyOf(proxy: string | null): string | null {
  if (proxy == null || proxy === '') {
    return null;
  }
  if (!proxy.startsWith('http://') && !proxy.startsWith('https://') && !proxy.startsWith('socks5://')) {
    fail({
      category: 'configuration',
      what: `withCp4d: the proxy '${proxy}' does not begin with http://, https:// or socks5://`,
      attempt: 'write it as http://host:port, in proxy:, in cp4d-mlops.json or in CP4D_PROXY',
    });
  }
  return proxy;
}

function addressOf(url: string | null): string {
  if (url == null || !url.startsWith('https://')) {
    fail({
      category: 'configuration',
      what: url == null ? 'withCp4d: there is no url' : `withCp4d: the url '${url}' does not begin with https://`,
      attempt: 'pass url:, or write it into cp4d-mlops.json, or set CP4D_URL on the controller',
    });
  }
  return url.endsWith('/') ? url.substring(0, url.length - 1) : url;
}
