package cp4dmlops.jenkins.step;

import cp4dmlops.jenkins.cps.ContextVariables;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** What a step may need around it; named as Jenkins' errors name it. */
public enum Surrounding {
    FOLDER("hudson.FilePath"),
    LAUNCHER("hudson.Launcher");

    private final String type;

    Surrounding(String type) {
        this.type = type;
    }

    public void require(ContextVariables variables) throws MissingContextVariableException {
        if (variables.agent() == null) {
            throw new MissingContextVariableException(type,
                "\nPerhaps you forgot to surround the code with a step that provides this, such as: node");
        }
    }
}
