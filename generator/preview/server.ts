import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { STEPS_PROJECT, stepsCompiler } from '../output/files.ts';
import { watchSources } from '../output/watch.ts';
import { EventStreams } from './events.ts';
import { pageFiles } from './pageFiles.ts';
import { answering } from './requests.ts';
import { routesFor, type RouteOptions } from './routes.ts';
import { PreviewedSteps } from './steps.ts';

const HEAD_START_MILLISECONDS = 100;

export interface PreviewServer {
  url: string;
  stop(): Promise<void>;
}

/** Serves the preview of the steps on loopback, and follows their sources. */
export async function startPreviewServer(options: RouteOptions & { port: number }): Promise<PreviewServer> {
  const compiler = stepsCompiler();
  const steps = new PreviewedSteps(compiler);
  const streams = new EventStreams();
  const ending = new AbortController();
  let allCompiled = Promise.resolve();
  const routes = routesFor(steps, () => allCompiled, options);
  const portOf = (server: Server): number => (server.address() as AddressInfo).port;
  const server: Server = createServer(
    answering({ routes, page: pageFiles(), listen: (response) => streams.add(response), port: () => portOf(server), ending: ending.signal }),
  );
  await listening(server, options.port);
  allCompiled = compileAll(steps);
  const watch = watchSources(dirname(STEPS_PROJECT), compiler.texts(), (change) => {
    streams.send('changed', steps.change(change));
    allCompiled = compileRest(steps).then(() => streams.send('checked', null));
  });
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    async stop() {
      watch.close();
      streams.close();
      ending.abort();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeIdleConnections();
      });
    },
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
}

/** The pages ask for what they show, and get that first. */
async function compileRest(steps: PreviewedSteps): Promise<void> {
  await setTimeout(HEAD_START_MILLISECONDS);
  await compileAll(steps);
}

/** One module at a time, so that requests are answered in between. */
async function compileAll(steps: PreviewedSteps): Promise<void> {
  do {
    await setImmediate();
  } while (steps.compileNext());
}
