import { env, pwd } from '#jenkins';

/** The folder beside the workspace of the node. That of `pwd` may be in the workspace, inside of `dir`. */
export function temporaryFolder(): string {
  const ofTheNode = env.WORKSPACE_TMP;
  return ofTheNode ?? pwd({ tmp: true });
}
