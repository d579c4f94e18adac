// Generated from generator/steps/internal/cp4dInternalTemporaryFolder.ts. Change that file and run `npm run generate`.

/** The folder beside the workspace of the node. That of `pwd` may be in the workspace, inside of `dir`. */
String temporaryFolder() {
    String ofTheNode = env.WORKSPACE_TMP
    return ofTheNode != null ? ofTheNode : pwd(tmp: true)
}

