import { basename, dirname } from 'node:path';
import type { StepInterface } from '../compiler/analysis/interface.ts';
import type { CompiledModule } from '../compiler/module.ts';

/** The pages of `docs/` that tell how steps are used. */
const GUIDES = {
  start: 'The first pipeline',
  settings: 'Settings',
  credentials: 'Credentials',
  'dry-run': 'Dry runs',
  monitoring: 'Monitoring a model',
};

type Guide = keyof typeof GUIDES;

/** Steps whose sources are in one folder. */
export interface StepGroup {
  title: string;
  guides: Guide[];
  steps: StepInterface[];
}

/** The folders below `generator/steps` in the order in which a newcomer meets them; others come behind. */
const FOLDERS: Record<string, Pick<StepGroup, 'title' | 'guides'>> = {
  connection: { title: 'Connection', guides: ['settings', 'credentials', 'dry-run'] },
  space: { title: 'Spaces and data', guides: ['start', 'settings'] },
  model: { title: 'Models', guides: ['start', 'settings'] },
  deployment: { title: 'Deployments', guides: ['start', 'dry-run'] },
  openscale: { title: 'Monitoring with OpenScale', guides: ['monitoring', 'settings'] },
  lifecycle: { title: 'Lifecycle', guides: ['monitoring', 'dry-run'] },
};

/** The library's steps by groups; old names are not listed. */
export function stepGroups(modules: CompiledModule[]): StepGroup[] {
  const folders = [...new Set([...Object.keys(FOLDERS), ...modules.map(folderOf)])];
  return folders
    .map((folder) => ({ ...groupNamed(folder), steps: modules.filter((module) => folderOf(module) === folder).flatMap(({ step }) => step ?? []) }))
    .map((group) => ({ ...group, steps: group.steps.filter(({ deprecated }) => deprecated === undefined) }))
    .filter(({ steps }) => steps.length > 0);
}

/** The guides for a step of that module, by page and title. */
export function guidesFor(module: CompiledModule): { page: string; title: string }[] {
  return groupNamed(folderOf(module)).guides.map((page) => ({ page, title: GUIDES[page] }));
}

function groupNamed(folder: string): Pick<StepGroup, 'title' | 'guides'> {
  return FOLDERS[folder] ?? { title: folder.replace(/^./, (letter) => letter.toUpperCase()), guides: ['start'] };
}

function folderOf({ path }: CompiledModule): string {
  return basename(dirname(path));
}

const START = '<!-- steps: made of generator/steps -->';
const END = '<!-- end of steps -->';

/**
 * A page with its list of all steps made anew.
 *
 * @param folder where the pages of the steps are, seen from there: `docs/steps/`
 */
export function withStepList(page: string, modules: CompiledModule[], folder: string): string {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) {
    throw new Error(`it has lost its markers '${START}' and '${END}'; put them back around the list of steps.`);
  }
  const tables = stepGroups(modules).map(({ title, steps }) => {
    const rows = steps.map(({ name, summary }) => `| [\`${name}\`](${folder}${name}.md) | ${summary.replaceAll('|', '\\|')} |`);
    return [`| ${title} | |`, '| --- | --- |', ...rows].join('\n');
  });
  return `${page.slice(0, start)}${START}\n${tables.join('\n\n')}\n${page.slice(end)}`;
}
