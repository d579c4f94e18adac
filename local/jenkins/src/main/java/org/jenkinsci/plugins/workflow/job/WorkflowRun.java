package org.jenkinsci.plugins.workflow.job;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.Run;
import hudson.model.Result;

/** The build itself, which only trusted code reaches. As in Jenkins it cannot be saved with the program. */
public final class WorkflowRun {
    private final Build build;

    public WorkflowRun(Build build) {
        this.build = build;
    }

    public int getNumber() {
        return build.request().jobNumber();
    }

    public String getId() {
        return String.valueOf(getNumber());
    }

    public Result getResult() {
        return build.state().result();
    }

    public void setResult(Result result) {
        build.state().setResult(result);
    }

    public String getDescription() {
        return build.state().description();
    }

    public void setDescription(String description) {
        build.state().setDescription(description);
    }

    public String getDisplayName() {
        return Run.displayName(build);
    }

    public String getUrl() {
        return Run.path(build);
    }

    @Override
    public String toString() {
        return build.name();
    }
}
