package org.jenkinsci.plugins.workflow.support.steps.build;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.Run;
import cp4dmlops.jenkins.build.TimeSpan;
import hudson.model.Result;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;

/** What scripts know as `currentBuild`. */
public final class RunWrapper implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Build build;

    public RunWrapper(Build build) {
        this.build = build;
    }

    public WorkflowRun getRawBuild() {
        return new WorkflowRun(build);
    }

    public void setResult(String result) {
        build.state().setResult(Result.fromString(result));
    }

    public void setDescription(String description) {
        build.state().setDescription(description);
    }

    public void setDisplayName(String name) {
        build.state().setDisplayName(name);
    }

    public void setKeepLog(boolean keep) {
        build.state().setKeepLog(keep);
    }

    public int getNumber() {
        return build.request().jobNumber();
    }

    public String getId() {
        return String.valueOf(getNumber());
    }

    public String getResult() {
        Result result = build.state().result();
        return result == null ? null : result.toString();
    }

    public String getCurrentResult() {
        return current().toString();
    }

    private Result current() {
        return build.state().result() == null ? Result.SUCCESS : build.state().result();
    }

    public boolean resultIsBetterOrEqualTo(String other) {
        return current().isBetterOrEqualTo(Result.fromString(other));
    }

    public boolean resultIsWorseOrEqualTo(String other) {
        return current().isWorseOrEqualTo(Result.fromString(other));
    }

    public long getTimeInMillis() {
        return build.state().startTime();
    }

    public long getStartTimeInMillis() {
        return build.state().startTime();
    }

    public long getDuration() {
        return System.currentTimeMillis() - build.state().startTime();
    }

    public String getDurationString() {
        return TimeSpan.text(getDuration()) + " and counting";
    }

    public String getDescription() {
        return build.state().description();
    }

    public String getDisplayName() {
        return Run.displayName(build);
    }

    public String getFullDisplayName() {
        return build.request().jobName().replace("/", " » ") + " " + getDisplayName();
    }

    public boolean isKeepLog() {
        return build.state().keepsLog();
    }

    public String getProjectName() {
        String name = getFullProjectName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public String getFullProjectName() {
        return build.request().jobName();
    }

    public RunWrapper getPreviousBuild() {
        return null;
    }

    public RunWrapper getPreviousBuildInProgress() {
        return null;
    }

    public RunWrapper getPreviousBuiltBuild() {
        return null;
    }

    public RunWrapper getPreviousCompletedBuild() {
        return null;
    }

    public RunWrapper getPreviousFailedBuild() {
        return null;
    }

    public RunWrapper getPreviousNotFailedBuild() {
        return null;
    }

    public RunWrapper getPreviousSuccessfulBuild() {
        return null;
    }

    public RunWrapper getNextBuild() {
        return null;
    }

    public List<RunWrapper> getUpstreamBuilds() {
        return List.of();
    }

    public Map<String, String> getBuildVariables() {
        return build.state().variables();
    }

    public List<Object> getChangeSets() {
        return List.of();
    }

    public List<Map<String, Object>> getBuildCauses() {
        return getBuildCauses("hudson.model.Cause$UserIdCause");
    }

    /** The causes of that class; every build here was started by hand. */
    public List<Map<String, Object>> getBuildCauses(String className) {
        return className.equals("hudson.model.Cause$UserIdCause")
            ? List.of(Map.of("_class", className, "shortDescription", "Started by user unknown or anonymous", "userName", "anonymous"))
            : List.of();
    }

    public String getAbsoluteUrl() {
        String root = Run.rootUrl(build);
        if (root == null) {
            throw new IllegalStateException("Root URL isn't configured yet. Cannot compute absolute URL.");
        }
        return root + Run.path(build);
    }
}
