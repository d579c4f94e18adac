import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { Mistake } from '../cli/mistake.ts';
import { isVersion } from '../compiler/version.ts';
import { newestOf } from './levels.ts';

/** A file of a commit. */
export interface TreeEntry {
  path: string;
  /** `120000` for a symbolic link. */
  mode: string;
  size: number;
}

/** A ref as it will be, and as it must be now for that; no `from` where it must not be there. */
export interface RefMove {
  ref: string;
  to: string;
  from?: string;
}

/** What a release needs of git. Nothing here moves a ref but `moveRefs` and `push`, and those move all or none. */
export class Git {
  constructor(private readonly root: string) {}

  /** @throws Mistake with git's own words when the command fails */
  async run(words: string[], options: { input?: string; env?: Record<string, string> } = {}): Promise<string> {
    const ended = await execa('git', words, { cwd: this.root, reject: false, ...options });
    if (ended.exitCode !== 0) {
      throw new Mistake(`git ${words[0]!} failed: ${ended.stderr === '' ? ended.shortMessage! : ended.stderr}`);
    }
    return ended.stdout;
  }

  /** What a command prints, or nothing when it fails. */
  private async ask(...words: string[]): Promise<string | undefined> {
    const ended = await execa('git', words, { cwd: this.root, reject: false });
    return ended.exitCode === 0 ? ended.stdout : undefined;
  }

  /** The branch that is checked out, unless a commit alone is. */
  branch(): Promise<string | undefined> {
    return this.ask('symbolic-ref', '--quiet', '--short', 'HEAD');
  }

  /** The commit that a ref stands for, where it is there. */
  commit(ref: string): Promise<string | undefined> {
    return this.ask('rev-parse', '--quiet', '--verify', '--end-of-options', `${ref}^{commit}`);
  }

  /** The object a ref names, which of a tag may be more than a commit. */
  object(ref: string): Promise<string | undefined> {
    return this.ask('rev-parse', '--quiet', '--verify', '--end-of-options', ref);
  }

  async isAncestor(commit: string, of: string): Promise<boolean> {
    return (await this.ask('merge-base', '--is-ancestor', commit, of)) !== undefined;
  }

  /** The versions that have a tag; those alone that HEAD goes back to, when asked. */
  async versions(inHistory: boolean): Promise<string[]> {
    const tags = await this.run(['tag', '--list', 'v*', ...(inHistory ? ['--merged', 'HEAD'] : [])]);
    return tags.split('\n').map((tag) => tag.slice(1)).filter(isVersion);
  }

  async lastVersion(): Promise<string | undefined> {
    return newestOf(await this.versions(true));
  }

  fileAt(ref: string, path: string): Promise<string | undefined> {
    return this.ask('show', `${ref}:${path}`);
  }

  /** What is not committed, as `git status` lists it. */
  async uncommitted(): Promise<string[]> {
    return (await this.run(['status', '--porcelain'])).split('\n').filter((line) => line !== '');
  }

  async tree(): Promise<TreeEntry[]> {
    const listed = await this.run(['ls-tree', '-r', '-l', '-z', '--full-tree', 'HEAD']);
    return listed.split('\0').filter((line) => line !== '').map((line) => {
      const [, mode, size, path] = /^(\d+) \w+ \w+ +(\d+|-)\t(.*)$/s.exec(line)!;
      return { path: path!, mode: mode!, size: size === '-' ? 0 : Number(size) };
    });
  }

  /** A commit on top of another with some files changed. No branch has it yet, and the working tree stays as it is. */
  async commitFiles(parent: string, files: { path: string; text: string }[], message: string): Promise<string> {
    const index = join(await this.run(['rev-parse', '--absolute-git-dir']), `release-${randomUUID()}`);
    const env = { GIT_INDEX_FILE: index };
    try {
      await this.run(['read-tree', parent], { env });
      for (const { path, text } of files) {
        const blob = await this.run(['hash-object', '-w', '--stdin', '--path', path], { input: text });
        await this.run(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
      }
      const tree = await this.run(['write-tree'], { env });
      return await this.run(['commit-tree', tree, '-p', parent], { input: message });
    } finally {
      rmSync(index, { force: true });
    }
  }

  /** An annotated tag of a commit. No ref has it yet. */
  async tagObject(name: string, commit: string, message: string): Promise<string> {
    const tagger = await this.run(['var', 'GIT_COMMITTER_IDENT']);
    return this.run(['mktag'], { input: `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger}\n\n${message}\n` });
  }

  /** Moves all refs, or none of them when one is not as it must be. */
  async moveRefs(moves: RefMove[]): Promise<void> {
    const orders = moves.map(({ ref, to, from }) => (from === undefined ? `create ${ref} ${to}` : `update ${ref} ${to} ${from}`));
    await this.run(['update-ref', '-m', 'release', '--stdin'], { input: `start\n${orders.join('\n')}\ncommit\n` });
  }

  /** Pushes all refs, or none of them when the remote refuses one. A tag that moves must be there as it is known here. */
  async push(remote: string, moves: RefMove[]): Promise<void> {
    const leases = moves.filter(({ ref, from }) => ref.startsWith('refs/tags/') && from !== undefined).map(({ ref, from }) => `--force-with-lease=${ref}:${from!}`);
    await this.run(['push', '--atomic', ...leases, '--', remote, ...moves.map(({ ref, to }) => `${to}:${ref}`)]);
  }

  /** Brings the working tree from one commit to another; it must be as the first one has it. */
  async forward(from: string, to: string): Promise<void> {
    await this.run(['read-tree', '-m', '-u', from, to]);
  }
}
