package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import java.nio.file.Files;
import java.nio.file.Path;

/** `fileExists`: whether there is such a file or folder. */
public final class FileExistsStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String file;

    private FileExistsStep(StepContext context, String file) {
        super(context);
        this.file = file;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("fileExists", "org.jenkinsci.plugins.workflow.steps.FileExistsStep").needs(Surrounding.FOLDER)
            .takes("file", String.class).creates((context, values) -> new FileExistsStep(context, values.text("file", "")));
    }

    @Override
    protected Object run() {
        return Files.exists(Path.of(context().variables().folder()).resolve(file).normalize());
    }
}
