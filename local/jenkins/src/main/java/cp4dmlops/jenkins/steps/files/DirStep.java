package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Surrounding;
import java.nio.file.Path;

/** `dir`, another current folder for its body, and `ws`, another workspace. */
public final class DirStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String path;

    private DirStep(StepContext context, String path) {
        super(context);
        this.path = path;
    }

    public static StepDescriptor dir() {
        return StepDescriptor.step("dir", "org.jenkinsci.plugins.workflow.steps.PushdStep").body().needs(Surrounding.FOLDER)
            .takes("path", String.class).creates((context, values) -> new DirStep(context, values.text("path", "")));
    }

    public static StepDescriptor ws() {
        return StepDescriptor.step("ws", "org.jenkinsci.plugins.workflow.support.steps.WorkspaceStep").body().needs(Surrounding.FOLDER)
            .takes("dir", String.class).creates((context, values) -> new DirStep(context, values.text("dir", "")));
    }

    @Override
    public boolean start() {
        String folder = Path.of(context().variables().folder()).resolve(path).normalize().toString();
        context().log().println("Running in " + folder);
        BodyInvoker body = context().newBody();
        body.with(body.variables().in(folder)).start();
        return false;
    }
}
