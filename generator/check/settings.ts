import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const SETTINGS = 'cp4d-mlops.json';

/** Says which parameters the `cp4d-mlops.json` of a Jenkinsfile holds for a step: those need not stand in its calls. */
export class SettledParameters {
  private readonly ofFolder = new Map<string, Record<string, string[]>>();

  of(file: string, step: string): string[] {
    // withCp4d takes its settings from its environment.
    return step === 'withCp4d' ? [] : (this.in(dirname(resolve(file)))[step] ?? []);
  }

  /** The file of the folder, or of the nearest one around it. */
  private in(folder: string): Record<string, string[]> {
    const known = this.ofFolder.get(folder);
    if (known !== undefined) {
      return known;
    }
    const path = join(folder, SETTINGS);
    const isRoot = existsSync(join(folder, '.git')) || dirname(folder) === folder;
    const found = existsSync(path) ? namesIn(readFileSync(path, 'utf8')) : isRoot ? {} : this.in(dirname(folder));
    this.ofFolder.set(folder, found);
    return found;
  }
}

/** A file that is no JSON settles nothing; each step that reads it says so. */
function namesIn(text: string): Record<string, string[]> {
  try {
    const { steps } = JSON.parse(text) as { steps?: Record<string, object> };
    return Object.fromEntries(Object.entries(steps ?? {}).map(([step, parameters]) => [step, Object.keys(parameters)]));
  } catch {
    return {};
  }
}
