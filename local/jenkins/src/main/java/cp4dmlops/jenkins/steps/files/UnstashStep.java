package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** `unstash`: brings back what `stash` kept. */
public final class UnstashStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String name;

    private UnstashStep(StepContext context, String name) {
        super(context);
        this.name = name;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("unstash", "org.jenkinsci.plugins.workflow.support.steps.stash.UnstashStep").needs(Surrounding.FOLDER)
            .takes("name", String.class).creates((context, values) -> new UnstashStep(context, values.text("name", "")));
    }

    @Override
    protected Object run() throws IOException {
        Path stash = StashStep.folder(context(), name);
        if (!Files.isDirectory(stash)) {
            throw new AbortException("No such saved stash ‘" + name + "’");
        }
        FileCopies.copy(new FilePattern("**", null, false, true).find(stash), stash, Path.of(context().variables().folder()));
        return null;
    }
}
