package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** `readFile`: the text of a file. */
public final class ReadFileStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String encoding;

    private ReadFileStep(StepContext context, String file, String encoding) {
        super(context);
        this.file = file;
        this.encoding = encoding;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("readFile", "org.jenkinsci.plugins.workflow.steps.ReadFileStep").needs(Surrounding.FOLDER)
            .takes("file", String.class).optional("encoding", String.class)
            .creates((context, values) -> new ReadFileStep(context, values.text("file", ""), values.text("encoding")));
    }

    @Override
    protected Object run() throws IOException {
        return FileText.decode(Files.readAllBytes(Path.of(context().variables().folder()).resolve(file).normalize()), encoding);
    }
}
