import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { startPreviewServer } from '../preview/server.ts';
import { WrongUsage } from './mistake.ts';

export interface WebOptions {
  port: string;
  workspace?: string;
}

/** Serves the preview until it is interrupted. */
export async function serve({ port, workspace }: WebOptions, step?: string): Promise<void> {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) {
    throw new WrongUsage(`--port ${port}: that is no port.`);
  }
  if (workspace !== undefined && !existsSync(workspace)) {
    throw new WrongUsage(`There is no folder ${workspace}.`);
  }
  const server = await startPreviewServer({ port: Number(port), workspace }).catch((problem: NodeJS.ErrnoException) => {
    throw problem.code === 'EADDRINUSE' ? new WrongUsage(`Port ${port} is in use. Pass another one: --port ${Number(port) + 1}`) : problem;
  });
  console.log(`The preview is at ${server.url}${step === undefined ? '' : `/#${step}`}\nIt follows the sources of the steps. Interrupt it to end.`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
}
