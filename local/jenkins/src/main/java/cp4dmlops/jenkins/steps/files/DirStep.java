package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.build.EnvironmentOverrides;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Surrounding;
import java.nio.file.Path;
import java.util.Map;

/** `dir`, another current folder for its body, and `ws`, another workspace. */
public final class DirStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final boolean isWorkspace;

    private DirStep(StepContext context, String path, boolean isWorkspace) {
        super(context);
        this.path = path;
        this.isWorkspace = isWorkspace;
    }

    public static StepDescriptor dir() {
        return StepDescriptor.step("dir", "org.jenkinsci.plugins.workflow.steps.PushdStep").body().needs(Surrounding.FOLDER)
            .takes("path", String.class).creates((context, values) -> new DirStep(context, values.text("path", ""), false));
    }

    public static StepDescriptor ws() {
        return StepDescriptor.step("ws", "org.jenkinsci.plugins.workflow.support.steps.WorkspaceStep").body().needs(Surrounding.FOLDER)
            .takes("dir", String.class).creates((context, values) -> new DirStep(context, values.text("dir", ""), true));
    }

    @Override
    public boolean start() {
        String folder = Path.of(context().variables().folder()).resolve(path).normalize().toString();
        context().log().println("Running in " + folder);
        BodyInvoker body = context().newBody();
        ContextVariables variables = body.variables().in(folder);
        body.with(isWorkspace ? variables.with(workspaceVariables(folder)) : variables).start();
        return false;
    }

    private static EnvironmentOverrides workspaceVariables(String folder) {
        return new EnvironmentOverrides(Map.of("WORKSPACE", folder, "WORKSPACE_TMP", Agent.temporaryFolderOf(folder)));
    }
}
