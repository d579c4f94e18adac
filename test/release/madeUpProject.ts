import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { execaSync } from 'execa';
import { manifestFile } from '../../generator/output/manifest.ts';
import type { GeneratedFile } from '../../generator/output/files.ts';
import { performRelease } from '../../generator/release/perform.ts';
import { planRelease, type Plan, type ReleaseChoices } from '../../generator/release/plan.ts';

/** What a made-up library's sources are: its generated files, as a version has them. */
export type Sources = (version: string) => GeneratedFile[];

/** A real git repository with a bare remote, of a library whose sources a test makes up. */
export class MadeUpProject {
  private readonly folder = mkdtempSync(join(tmpdir(), 'cp4d-mlops-release-'));
  readonly root = join(this.folder, 'library');
  readonly remote = join(this.folder, 'remote.git');

  constructor(private sources: Sources) {
    execaSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', this.remote]);
    execaSync('git', ['init', '--quiet', '--initial-branch=main', this.root]);
    this.git('config', 'user.name', 'test');
    this.git('config', 'user.email', 'test@example.com');
    this.git('remote', 'add', 'origin', this.remote);
    this.write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- The first one.\n');
    this.write('package.json', '{ "version": "0.0.0" }');
    this.write('package-lock.json', '{ "version": "0.0.0", "packages": { "": { "version": "0.0.0" } } }\n');
    this.change(sources);
  }

  /** New sources, generated and committed. */
  change(sources: Sources): void {
    this.sources = sources;
    for (const { path, text } of this.generated(this.version)) {
      this.write(path, text);
    }
    this.commit('Change the sources');
  }

  private get version(): string {
    return (JSON.parse(readFileSync(join(this.root, 'package.json'), 'utf8')) as { version: string }).version;
  }

  private generated(version: string): GeneratedFile[] {
    const files = this.sources(version);
    return [...files, manifestFile(files)];
  }

  plan(choices: Partial<ReleaseChoices> = {}): Promise<Plan> {
    const project = { root: this.root, version: this.version, generated: (version: string) => this.generated(version), test: async () => true };
    return planRelease(project, { moving: 'branch', remote: 'origin', push: false, ...choices });
  }

  /** Plans, expects no problem, and does it. */
  async release(version: string, choices: Partial<ReleaseChoices> = {}): Promise<void> {
    const plan = await this.plan({ version, ...choices });
    if (plan.problems.length > 0) {
      throw new Error(plan.problems.join('\n'));
    }
    await performRelease(this.root, plan);
  }

  /** Something new that the changelog tells of. */
  tell(entry: string): void {
    this.write('CHANGELOG.md', this.read('HEAD', 'CHANGELOG.md').replace('## Unreleased\n', `## Unreleased\n\n- ${entry}\n`));
    this.commit(entry);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  read(ref: string, path: string): string {
    return `${this.git('show', `${ref}:${path}`)}\n`;
  }

  git(...words: string[]): string {
    return execaSync('git', words, { cwd: this.root }).stdout;
  }

  /** Tags and branches with the subject of their commits, here or on the remote. */
  refs(where: 'here' | 'remote' = 'here'): Record<string, string> {
    const cwd = where === 'here' ? this.root : this.remote;
    const { stdout } = execaSync('git', ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags'], { cwd });
    const names = stdout.split('\n').filter((name) => name !== '');
    return Object.fromEntries(names.map((name) => [name, execaSync('git', ['log', '-1', '--format=%s', name, '--'], { cwd }).stdout]));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
