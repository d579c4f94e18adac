package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** `writeFile`: a file with a text, and the folders it needs. */
public final class WriteFileStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String text;
    private final String encoding;

    private WriteFileStep(StepContext context, String file, String text, String encoding) {
        super(context);
        this.file = file;
        this.text = text;
        this.encoding = encoding;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("writeFile", "org.jenkinsci.plugins.workflow.steps.WriteFileStep").needs(Surrounding.FOLDER)
            .takes("file", String.class).takes("text", String.class).optional("encoding", String.class)
            .creates((context, values) -> new WriteFileStep(context, values.text("file", ""), values.text("text", ""), values.text("encoding")));
    }

    @Override
    protected Object run() throws IOException {
        Path path = Path.of(context().variables().folder()).resolve(file).normalize();
        Files.createDirectories(path.getParent());
        Files.write(path, FileText.encode(text, encoding));
        return null;
    }
}
