import { Mistake } from '../cli/mistake.ts';
import { Git, type RefMove } from './git.ts';
import type { Plan } from './plan.ts';

/**
 * Does what was planned. Commit and tag are made first, where nobody sees them; then the remote takes all of it or
 * nothing, then this repository. What breaks off on the way leaves neither a tag nor a moved branch.
 */
export async function performRelease(root: string, plan: Plan): Promise<void> {
  const git = new Git(root);
  await requireUnchanged(git, plan.head);
  const commit = await git.commitFiles(plan.head, plan.files, `Release ${plan.version}\n`);
  const tag = await git.tagObject(`v${plan.version}`, commit, `Release ${plan.version}\n\n${plan.entries}`);
  const moves = await movesOf(git, plan, commit, tag);
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

async function movesOf(git: Git, { version, head, branch, moving }: Plan, commit: string, tag: string): Promise<RefMove[]> {
  const ofBranch = { ref: `refs/heads/${branch}`, to: commit, from: head };
  const ofVersion = { ref: `refs/tags/v${version}`, to: tag };
  // The branch may be there on the remote alone, and be made here.
  const following = { ref: moving.ref, to: commit, from: await git.object(moving.ref) };
  return [ofBranch, ofVersion, ...(moving.ref === ofBranch.ref ? [] : [following])];
}

async function push(git: Git, remote: string, moves: RefMove[]): Promise<void> {
  try {
    await git.push(remote, moves);
  } catch (problem) {
    throw new Mistake(`${(problem as Error).message}\nNothing was released: no tag and no branch was moved, neither here nor on ${remote}.`);
  }
}
