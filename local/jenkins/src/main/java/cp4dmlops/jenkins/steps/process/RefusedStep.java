package cp4dmlops.jenkins.steps.process;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import java.io.IOException;

/** A step that Jenkins has and that cannot do here what it is for; it says so. */
public final class RefusedStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final Exception problem;

    private RefusedStep(StepContext context, Exception problem) {
        super(context);
        this.problem = problem;
    }

    public static StepDescriptor bat() {
        return script("bat", "org.jenkinsci.plugins.workflow.steps.durable_task.BatchScriptStep")
            .creates((context, values) -> new RefusedStep(context, new IOException("Batch scripts can only be run on Windows nodes")));
    }

    /** @param name `powershell`, or `pwsh` for the newer one */
    public static StepDescriptor powershell(String name) {
        return script(name, "org.jenkinsci.plugins.workflow.steps.durable_task.PowershellScriptStep")
            .creates((context, values) -> new RefusedStep(context, new AbortException("The local Jenkins runs no PowerShell")));
    }

    public static StepDescriptor tool() {
        return StepDescriptor.step("tool", "org.jenkinsci.plugins.workflow.steps.ToolStep").takes("name", String.class).optional("type", String.class)
            .creates((context, values) -> new RefusedStep(context,
                new AbortException("No " + values.text("type", "tool") + " named " + values.text("name") + " found")));
    }

    public static StepDescriptor envVarsForTool() {
        return StepDescriptor.step("envVarsForTool", "envVarsForTool").anyArguments()
            .creates((context, values) -> new RefusedStep(context, new AbortException("The local Jenkins has no tools configured")));
    }

    private static StepDescriptor script(String name, String className) {
        return StepDescriptor.step(name, className).needs(Surrounding.FOLDER).takes("script", String.class).optional("label", String.class)
            .optional("encoding", String.class).optional("returnStdout", boolean.class).optional("returnStatus", boolean.class);
    }

    @Override
    protected Object run() throws Exception {
        throw problem;
    }
}
