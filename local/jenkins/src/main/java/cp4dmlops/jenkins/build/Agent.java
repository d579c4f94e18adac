package cp4dmlops.jenkins.build;

import java.io.Serializable;
import java.util.Map;

/**
 * Where the processes of a `node` block run: always this machine, in a workspace.
 *
 * @param workspace   absolute path of the workspace
 * @param environment the agent's own environment
 */
public record Agent(String workspace, Map<String, String> environment) implements Serializable {

    /** The folder for temporary files, which is beside a folder and not in it. */
    public static String temporaryFolderOf(String folder) {
        return folder + "@tmp";
    }
}
