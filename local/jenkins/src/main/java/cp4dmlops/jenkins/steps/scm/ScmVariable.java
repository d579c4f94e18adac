package cp4dmlops.jenkins.steps.scm;

import cp4dmlops.jenkins.build.Build;
import hudson.AbortException;
import hudson.plugins.git.GitSCM;
import java.util.Map;

/** What scripts know as `scm`: where the Jenkinsfile came from. */
public final class ScmVariable {
    private ScmVariable() {
    }

    public static GitSCM of(Build build) throws AbortException {
        Map<String, String> scm = build.request().scm();
        if (scm.get("repository") == null) {
            throw new AbortException("‘checkout scm’ is only available when using “Multibranch Pipeline” or “Pipeline script from SCM”");
        }
        return new GitSCM(scm.get("repository"), scm.getOrDefault("ref", "main"));
    }
}
