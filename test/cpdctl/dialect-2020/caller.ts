import type { SimulatedCp4dOptions } from '../../../local/cp4d/client.ts';
import { testCluster, type TestCluster } from '../../cp4d/cluster.ts';
import { newCaller, type Caller } from '../caller.ts';

export const RELEASE = { CPDCTL_SIMULATED_VERSION: '0.2.33' };

/** What signs a release of 2020 in, one command line after the other. */
export function signIn(url: string): string[][] {
  return [
    ['config', 'users', 'set', 'qa-user', '--username=admin', '--password=password'],
    ['config', 'profiles', 'set', 'qa-cluster', '--user', 'qa-user', '--url', url],
    ['config', 'contexts', 'set', 'qa-context', '--profile', 'qa-cluster'],
    ['config', 'contexts', 'use', 'qa-context'],
  ];
}

/** A cluster, and a caller who is signed in to it with a release of 2020. */
export async function callerOf2020(options?: SimulatedCp4dOptions): Promise<TestCluster & Caller> {
  const cluster = await testCluster(options);
  const caller = newCaller({ SSL_CERT_FILE: cluster.cp4d.caFile, ...RELEASE });
  for (const words of signIn(cluster.cp4d.url)) {
    await caller.run(words);
  }
  return { ...cluster, ...caller };
}

/** The cells of a table, line by line; `...` and the empty line that begins an object are left out. */
export function cells(stdout: string): string[][] {
  const lines = stdout.split('\n').filter(line => line.trim() !== '' && line !== '...');
  return lines.map(line => line.trim().split(/ {3,}/));
}
