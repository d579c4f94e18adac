import { Mistake } from '../cli/mistake.ts';
import { Git, type RefMove } from './git.ts';
import { LIBRARY_PARTS } from './library.ts';
import type { Plan } from './plan.ts';

/**
 * Does what was planned. Commit and tag are made first, where nobody sees them; then the remote takes all of it or
 * nothing, then this repository. What breaks off on the way leaves neither a tag nor a moved branch.
 */
export async function performRelease(root: string, plan: Plan): Promise<void> {
  const git = new Git(root);
  await requireUnchanged(git, plan.head);
  const tree = await git.treeWith(plan.head, plan.files);
  const library = await git.commitTree(await git.partOf(tree, LIBRARY_PARTS), [plan.head], `Library ${plan.version}\n`);
  // The library is in the branch's history, so that the next release finds it there.
  const commit = await git.commitTree(tree, [plan.head, library], `Release ${plan.version}\n`);
  const tag = await git.tagObject(`v${plan.version}`, library, `Release ${plan.version}\n\n${plan.entries}`);
  const moves = await movesOf(git, plan, { commit, library, tag });
  if (plan.push) {
    await push(git, plan.remote, moves);
  }
  await git.moveRefs(moves);
  await git.forward(plan.head, commit);
}

/** The tests take their time, and may leave something behind. */
async function requireUnchanged(git: Git, head: string): Promise<void> {
  const left = await git.uncommitted();
  if (left.length > 0 || (await git.commit('HEAD')) !== head) {
    throw new Mistake(`The repository has changed while the tests ran. Nothing was released.\n${left.join('\n')}`);
  }
}

interface Made {
  /** On the branch that is released from. */
  commit: string;
  /** What the version stands for. */
  library: string;
  tag: string;
}

async function movesOf(git: Git, { version, head, branch, moving }: Plan, { commit, library, tag }: Made): Promise<RefMove[]> {
  const ofBranch = { ref: `refs/heads/${branch}`, to: commit, from: head };
  const ofVersion = { ref: `refs/tags/v${version}`, to: tag };
  // The branch may be there on the remote alone, and be made here.
  const following = { ref: moving.ref, to: library, from: await git.object(moving.ref) };
  return [ofBranch, ofVersion, ...(moving.ref === ofBranch.ref ? [] : [following])];
}

async function push(git: Git, remote: string, moves: RefMove[]): Promise<void> {
  try {
    await git.push(remote, moves);
  } catch (problem) {
    throw new Mistake(`${(problem as Error).message}\nNothing was released: no tag and no branch was moved, neither here nor on ${remote}.`);
  }
}
