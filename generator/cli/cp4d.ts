import { dirname } from 'node:path';
import { once } from 'node:events';
import { Command } from 'commander';
import { startSimulatedCp4d } from '../../local/cp4d/client.ts';
import { cpdctlExecutable } from '../../local/cpdctl/install.ts';
import { WrongUsage } from './mistake.ts';

const EXAMPLE = `
First user: admin, password: password. Ctrl+C ends it.

Example:
  npm run cp4d -- --port 9443 --state .cp4d`;

interface Cp4dOptions {
  port?: string;
  state?: string;
  speed?: string;
}

export function cp4dCommand(): Command {
  return new Command('cp4d')
    .description('runs a simulated Cloud Pak for Data, for any client')
    .option('--port <number>', 'port on loopback; without it a free one')
    .option('--state <folder>', 'where it keeps its state from one run to the next')
    .option('--speed <number>', 'how many times faster than a real cluster it makes spaces and deployments ready (20)')
    .addHelpText('after', EXAMPLE)
    .action((options: Cp4dOptions) => runCp4d(options));
}

async function runCp4d({ port, state, speed }: Cp4dOptions): Promise<void> {
  const wanted = numberOf('--port', port);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted < 65536)) {
    throw new WrongUsage(`--port ${port!}: that is no port.`);
  }
  const cp4d = await startSimulatedCp4d({ port: wanted, stateFolder: state, speed: numberOf('--speed', speed) }).catch((problem: unknown) => {
    // Another server has it; everything else is ours.
    throw problem instanceof Error && problem.message.includes('EADDRINUSE') ? new WrongUsage(`--port ${port!}: another program answers there.`) : problem;
  });
  const cpdctl = dirname(await cpdctlExecutable());
  console.log(`The simulated Cloud Pak for Data answers on ${cp4d.url}. In another terminal:

export CP4D_URL=${cp4d.url}
export CP4D_CA='${cp4d.caFile}'
export SSL_CERT_FILE='${cp4d.caFile}'
export PATH='${cpdctl}':"$PATH"

cpdctl config profile set local --url "$CP4D_URL" --username admin --password password
cpdctl space list`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await cp4d.stop();
}

function numberOf(option: string, text: string | undefined): number | undefined {
  const number = text === undefined ? undefined : Number(text);
  if (number !== undefined && !(number > 0)) {
    throw new WrongUsage(`${option} ${text!}: that is no number above 0.`);
  }
  return number;
}
