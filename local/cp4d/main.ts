import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Command, InvalidArgumentError, Option } from 'commander';
import { serverCertificate } from './certificates.ts';
import { Cluster } from './cluster.ts';
import { Faults } from './control/faults.ts';
import { Recorder } from './control/recorder.ts';
import { openFolder } from './files.ts';
import { addFirstDataMart } from './openscale/data-marts.ts';
import { createOpenScaleServer, createServer, type Parts } from './server.ts';
import { Snapshot } from './snapshot.ts';

interface Arguments {
  port: number;
  state?: string;
  speed: number;
  clock: 'running' | 'manual';
  cp4dVersion: string;
  serviceHost?: string;
  separateOpenscale: boolean;
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
    .option('--separate-openscale', 'serve OpenScale at a port of its own only, with a user of its own', false)
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
  const given = readArguments();
  const { port, state, separateOpenscale, json, parent } = given;
  const temporary = state === undefined ? temporaryFolder() : undefined;
  const cluster = clusterAsAsked(given);
  const snapshot = state === undefined ? undefined : new Snapshot(cluster, state);
  snapshot?.restore();
  cluster.addFirstUsers();
  addFirstDataMart(cluster);
  const parts: Parts = {
    cluster,
    certificate: await serverCertificate(join(state ?? temporary ?? '', 'tls')),
    control: { token: randomBytes(16).toString('hex'), recorder: new Recorder(), faults: new Faults() },
    changed: () => snapshot?.changed(),
  };
  endInTime(parent, () => snapshot?.save());
  const url = await listen(createServer(parts, !separateOpenscale), port);
  const openScaleUrl = separateOpenscale ? await listen(createOpenScaleServer(parts), 0) : url;
  const { caFile } = parts.certificate;
  const ready = { url, openScaleUrl, caFile, controlToken: parts.control.token };
  process.stdout.write(json ? `${JSON.stringify(ready)}\n` : greeting(url, openScaleUrl, caFile));
}

function clusterAsAsked({ speed, clock, cp4dVersion, serviceHost }: Arguments): Cluster {
  return new Cluster({
    speed: clock === 'manual' ? 1 : speed,
    manualClock: clock === 'manual',
    version: cp4dVersion,
    serviceHost,
  });
}

function endInTime(parent: boolean, save: () => void): void {
  const end = (): void => {
    save();
    process.exit(0);
  };
  process.on('SIGTERM', end).on('SIGINT', end);
  if (parent) {
    process.stdin.resume().on('end', end).on('error', end);
  }
}

/** Answers the address at which the server can be reached. */
async function listen(app: FastifyInstance, port: number): Promise<string> {
  await app.listen({ host: 'localhost', port });
  const address = app.server.address();
  return `https://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
}

/** It goes with the process. Other users must be able to read the CA in it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  openFolder(folder);
  return folder;
}

function greeting(url: string, openScaleUrl: string, caFile: string): string {
  return [
    `Simulated Cloud Pak for Data: ${url}`,
    `  user       admin`,
    `  password   password`,
    ...(openScaleUrl === url ? [] : [`  OpenScale  ${openScaleUrl} (user wos-admin, password wos-password)`]),
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
