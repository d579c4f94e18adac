package cp4dmlops.jenkins.build;

import cp4dmlops.jenkins.library.LoadedLibrary;
import hudson.model.Result;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What changes while a build runs and belongs to it rather than to its program. Saved with the program. */
public final class BuildState implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long startTime = System.currentTimeMillis();
    private final Map<String, String> variables = new TreeMap<>();
    private final Map<Long, Result> stageResults = new LinkedHashMap<>();
    private final Map<String, Object> defaultParameters = new TreeMap<>();
    private final List<String> workspaces = new ArrayList<>();
    private final List<LoadedLibrary> libraries = new CopyOnWriteArrayList<>();
    private final Map<String, String> loadedScripts = new LinkedHashMap<>();
    private Result result;
    private Result flowResult = Result.SUCCESS;
    private String description;
    private String displayName;
    private boolean keepLog;
    private Integer milestone;
    private long numbers;

    /** Steps that work beside the script may change the state while it is saved. */
    private synchronized void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
    }

    /** A number that no other step or body of the build has. */
    public long nextNumber() {
        return ++numbers;
    }

    public long startTime() {
        return startTime;
    }

    /** Variables set by `env.NAME = …`. */
    public Map<String, String> variables() {
        return Collections.unmodifiableMap(variables);
    }

    public synchronized void setVariable(String name, String value) {
        variables.put(name, value);
    }

    /** Default values of the declared parameters. */
    public Map<String, Object> defaultParameters() {
        return defaultParameters;
    }

    public List<LoadedLibrary> libraries() {
        return libraries;
    }

    /** Texts of the scripts that were loaded while the build ran, by class name. */
    public Map<String, String> loadedScripts() {
        return loadedScripts;
    }

    /** The result as scripts see it; null as long as nothing happened to it. */
    public Result result() {
        return result;
    }

    /** Sets the result of the build, which only ever gets worse. */
    public synchronized void setResult(Result worse) {
        result = Result.combine(result, worse);
    }

    /** Result of the script itself, which an abort worsens at once, whatever the script makes of it. */
    public Result flowResult() {
        return flowResult;
    }

    void worsenFlow(Result worse) {
        flowResult = flowResult.combine(worse);
    }

    /** Worsens the result of stages, which may be worse than that of the build. */
    public synchronized void worsenStages(List<Long> stages, Result worse) {
        stages.forEach(stage -> stageResults.merge(stage, worse, (known, more) -> known.combine(more)));
    }

    /** The result that steps have given a stage that still runs, or null. */
    public synchronized Result stageResult(long stage) {
        return stageResults.get(stage);
    }

    /** The same, asked at its end. */
    public synchronized Result takeStageResult(long stage) {
        return stageResults.remove(stage);
    }

    /** Number of the last milestone that the build tried to pass, or null. */
    public Integer milestone() {
        return milestone;
    }

    public void setMilestone(int ordinal) {
        milestone = ordinal;
    }

    /** Gives out a workspace that no other `node` of the build has. */
    public synchronized String leaseWorkspace(Path first) {
        String workspace = first.toString();
        for (int i = 2; workspaces.contains(workspace); i++) {
            workspace = first + "@" + i;
        }
        workspaces.add(workspace);
        return workspace;
    }

    public synchronized void returnWorkspace(String workspace) {
        workspaces.remove(workspace);
    }

    public String description() {
        return description;
    }

    public void setDescription(String text) {
        description = text;
    }

    /** The name a script gave the build, or null. */
    public String displayName() {
        return displayName;
    }

    public void setDisplayName(String name) {
        displayName = name;
    }

    public boolean keepsLog() {
        return keepLog;
    }

    public void setKeepLog(boolean keep) {
        keepLog = keep;
    }
}
