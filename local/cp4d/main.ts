import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { serverCertificate } from './certificates.ts';
import { Cluster } from './cluster.ts';
import { Faults } from './control/faults.ts';
import { Recorder } from './control/recorder.ts';
import { openFolder } from './files.ts';
import { addFirstDataMart } from './openscale/data-marts.ts';
import { createServer } from './server.ts';
import { Snapshot } from './snapshot.ts';

interface Arguments {
  port: number;
  state?: string;
  speed: number;
  clock: 'running' | 'manual';
  cp4dVersion: string;
  serviceHost?: string;
  json: boolean;
  parent: boolean;
}

const DEFAULT_SPEED = 20;

function readArguments(): Arguments {
  return new Command('cp4d')
    .description('Starts a simulated Cloud Pak for Data on this machine, reachable from this machine only.')
    .option('--port <number>', 'port to listen on (default: a free one)', positive, 0)
    .option('--state <folder>', 'keep the state in this folder, and start with what it holds')
    .option('--speed <times>', 'how many times faster than on a real cluster states move', positive, DEFAULT_SPEED)
    .addOption(
      new Option('--clock <kind>', 'whether time runs by itself or only moves when told').choices(['running', 'manual']).default('running'),
    )
    .option('--cp4d-version <release>', 'the CP4D release clients are told', '5.0.0')
    .option('--service-host <host>', 'host in the scoring addresses inside answers, as a cluster that names its inner host')
    .option('--json', 'print one line of JSON when ready', false)
    .option('--parent', 'end when standard input closes', false)
    .parse()
    .opts<Arguments>();
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) {
    throw new InvalidArgumentError('It must be a number above 0.');
  }
  return number;
}

async function main(): Promise<void> {
  const { port, state, speed, clock, cp4dVersion, serviceHost, json, parent } = readArguments();
  const temporary = state === undefined ? temporaryFolder() : undefined;
  const cluster = new Cluster({
    speed: clock === 'manual' ? 1 : speed,
    manualClock: clock === 'manual',
    version: cp4dVersion,
    serviceHost,
  });
  const snapshot = state === undefined ? undefined : new Snapshot(cluster, state);
  snapshot?.restore();
  cluster.addFirstUser();
  addFirstDataMart(cluster);
  const certificate = await serverCertificate(join(state ?? temporary ?? '', 'tls'));
  const controlToken = randomBytes(16).toString('hex');
  const app = createServer(cluster, certificate, { token: controlToken, recorder: new Recorder(), faults: new Faults() }, () =>
    snapshot?.changed(),
  );
  const end = (): void => {
    snapshot?.save();
    if (temporary !== undefined) {
      rmSync(temporary, { recursive: true, force: true });
    }
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  if (parent) {
    process.stdin.resume().on('end', end).on('error', end);
  }
  await app.listen({ host: 'localhost', port });
  const address = app.server.address();
  const url = `https://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
  process.stdout.write(json ? `${JSON.stringify({ url, caFile: certificate.caFile, controlToken })}\n` : greeting(url, certificate.caFile));
}

/** Other users must be able to read the CA in it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-'));
  openFolder(folder);
  return folder;
}

function greeting(url: string, caFile: string): string {
  return [
    `Simulated Cloud Pak for Data: ${url}`,
    `  user       admin`,
    `  password   password`,
    `  CA         ${caFile}`,
    `For cpdctl and curl:  export SSL_CERT_FILE='${caFile}' CURL_CA_BUNDLE='${caFile}'`,
    `                      cpdctl config profile set cp4d --url ${url} --username admin --password password`,
    '',
  ].join('\n');
}

main().catch((error: Error) => {
  process.stderr.write(`The simulated CP4D could not start: ${error.message}\n`);
  process.exit(1);
});
