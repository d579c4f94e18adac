import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { SimulatedCp4d } from '../../local/cp4d/client.ts';

/**
 * Agents that are poorer than the usual one. CP4D_TEST_AGENT names one; then the steps run in Node alone, whose scripts
 * are the same to the letter.
 */
export const AGENTS = ['busybox', 'dash-mawk', 'stranger', 'proxy', 'poorest'] as const;
export type AgentKind = (typeof AGENTS)[number];

export interface Agent {
  /** The shell and its words, instead of the one that a script names. */
  shell?: string[];
  /** The user that scripts run as. */
  user?: number;
  /** What is different in the agent's variables. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** A user that no machine knows. */
const STRANGER = 54321;

export function agentKind(): AgentKind | undefined {
  return process.env['CP4D_TEST_AGENT'] as AgentKind | undefined;
}

/** Why this machine cannot be such an agent. */
export function reasonAgainst(kind: AgentKind): string | undefined {
  if (['busybox', 'poorest'].includes(kind) && !has('busybox')) {
    return 'there is no busybox';
  }
  if (kind === 'dash-mawk' && !(has('dash') && has('mawk'))) {
    return 'there is no dash or no mawk';
  }
  return ['stranger', 'poorest'].includes(kind) && process.getuid?.() !== 0 ? 'only root can run as somebody else' : undefined;
}

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** @param folder the world's own; @param path the folders that the PATH must have besides */
export async function prepareAgent(kind: AgentKind | undefined, folder: string, path: string[], cp4d: SimulatedCp4d): Promise<Agent> {
  const usual = process.env['PATH'] ?? '';
  const proxy = kind === 'proxy' || kind === 'poorest' ? await startProxy(cp4d) : undefined;
  const environment = {
    ...(kind === 'stranger' || kind === 'poorest' ? { HOME: '/' } : {}),
    ...(proxy === undefined ? {} : { CP4D_URL: proxy.cp4dUrl, CP4D_PROXY: proxy.url }),
  };
  const stop = async (): Promise<void> => proxy?.stop();
  const user = kind === 'stranger' || kind === 'poorest' ? STRANGER : undefined;
  if (kind === 'busybox' || kind === 'poorest') {
    const tools = busyboxTools(folder);
    return { shell: [join(tools, 'sh')], user, environment: { ...environment, PATH: [...path, tools].join(':') }, stop };
  }
  if (kind === 'dash-mawk') {
    return { shell: ['dash'], environment: { ...environment, PATH: [...path, linkTo(folder, 'mawk', 'awk'), usual].join(':') }, stop };
  }
  return { user, environment: { ...environment, PATH: [...path, usual].join(':') }, stop };
}

/** All that busybox has, and curl. */
function busyboxTools(folder: string): string {
  const tools = linkTo(folder, 'curl', 'curl');
  execFileSync('busybox', ['--install', '-s', tools]);
  return tools;
}

function linkTo(folder: string, program: string, name: string): string {
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  chmodSync(tools, 0o755);
  symlinkSync(execFileSync('sh', ['-c', `command -v ${program}`], { encoding: 'utf8' }).trim(), join(tools, name));
  return tools;
}

/** A proxy that alone knows where cpd.example.com is: who does not go through it, gets nowhere. */
async function startProxy(cp4d: SimulatedCp4d): Promise<{ url: string; cp4dUrl: string; stop(): Promise<void> }> {
  const port = Number(new URL(cp4d.url).port);
  const server: Server = createServer((_, response) => response.writeHead(403).end());
  server.on('connect', (request, socket) => {
    if (request.url !== `cpd.example.com:${port}`) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, cp4dUrl: `https://cpd.example.com:${port}`, stop };
}
