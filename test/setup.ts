import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { snapshotLibrary } from '../generator/output/snapshot.ts';
import { startJenkins } from '../local/jenkins/client.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Socket of the one JVM that serves the whole run. */
    jenkins: string;
    /** Repository with the library of the working tree, tagged `v1`. */
    library: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-test-'));
  const [jenkins, library] = await Promise.all([startJenkins(), snapshotLibrary(join(folder, 'library'), ['v1'])]);
  project.provide('jenkins', jenkins.socket);
  project.provide('library', library);
  return async () => {
    await jenkins.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
