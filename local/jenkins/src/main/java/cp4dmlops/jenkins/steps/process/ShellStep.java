package cp4dmlops.jenkins.steps.process;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.process.DurableTask;
import cp4dmlops.jenkins.process.TaskMonitor;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** `sh`: a shell script on the agent. */
public final class ShellStep extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final String DURABLE_TASK = "org.jenkinsci.plugins.workflow.steps.durable_task.DurableTaskStep";

    private final String script;
    private final String encoding;
    private final boolean returnsOutput;
    private final boolean returnsStatus;
    private DurableTask task;
    private Throwable stopped;

    private ShellStep(StepContext context, ParameterValues values) {
        super(context);
        this.script = values.text("script");
        this.encoding = values.text("encoding", StandardCharsets.UTF_8.name());
        this.returnsStatus = values.flag("returnStatus");
        this.returnsOutput = values.flag("returnStdout");
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("sh", "org.jenkinsci.plugins.workflow.steps.durable_task.ShellStep")
            .needs(Surrounding.FOLDER).needs(Surrounding.LAUNCHER).takes("script", String.class)
            .optional("returnStdout", boolean.class, DURABLE_TASK).optional("returnStatus", boolean.class, DURABLE_TASK)
            .optional("label", String.class, DURABLE_TASK).optional("encoding", String.class, DURABLE_TASK)
            .creates((context, values) -> {
                if (!values.has("script")) {
                    throw new InvocationTargetException(null);
                }
                return new ShellStep(context, values);
            });
    }

    @Override
    public boolean start() throws IOException {
        Charset.forName(encoding);
        String folder = context().variables().folder();
        Path temporary = Path.of(Agent.temporaryFolderOf(folder));
        task = DurableTask.start(script, folder, temporary, context().environment(), returnsOutput && !returnsStatus, encoding);
        watch();
        return false;
    }

    @Override
    public void onResume() {
        try {
            watch();
        } catch (IOException problem) {
            context().onFailure(problem);
        }
    }

    private void watch() throws IOException {
        Build build = context().build();
        TaskMonitor monitor = TaskMonitor.watch(build.engine(), task, context().log(), new End(context().handle()));
        build.onKill(monitor::leave);
    }

    @Override
    public void stop(Throwable cause) {
        if (stopped != null) {
            return;
        }
        stopped = cause;
        context().log().println("Sending interrupt signal to process");
        context().build().background(task::interrupt);
    }

    private void exited(int code, String output) {
        context().build().vm().afterSave(this::forget);
        if (stopped != null) {
            context().log().println("script returned exit code " + code);
            context().onFailure(stopped);
        } else if (returnsStatus) {
            context().onSuccess(code);
        } else if (code == 0) {
            context().onSuccess(returnsOutput ? output : null);
        } else {
            context().onFailure(new AbortException("script returned exit code " + code));
        }
    }

    private void forget() {
        try {
            task.delete();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private record End(StepHandle step) implements TaskMonitor.Listener {
        @Override
        public void exited(int code, String output) {
            step.with(ShellStep.class, shell -> shell.exited(code, output));
        }

        @Override
        public void failed(Exception problem) {
            step.failure(problem);
        }
    }
}
