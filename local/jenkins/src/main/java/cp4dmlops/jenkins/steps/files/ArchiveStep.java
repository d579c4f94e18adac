package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.build.TaskLog;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import hudson.model.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** `archiveArtifacts`, and `archive`, its older form: keeps files with the build. */
public final class ArchiveStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String artifacts;
    private final String excludes;
    private final boolean allowEmpty;
    private final boolean onlyIfSuccessful;
    private final boolean fingerprint;
    private final boolean defaultExcludes;
    private final boolean caseSensitive;

    private ArchiveStep(StepContext context, String artifacts, ParameterValues values) {
        super(context);
        this.artifacts = artifacts;
        this.excludes = values.text("excludes");
        this.allowEmpty = values.flag("allowEmptyArchive");
        this.onlyIfSuccessful = values.flag("onlyIfSuccessful");
        this.fingerprint = values.flag("fingerprint");
        this.defaultExcludes = values.flag("defaultExcludes", true);
        this.caseSensitive = values.flag("caseSensitive", true);
    }

    public static StepDescriptor archiveArtifacts() {
        return StepDescriptor.step("archiveArtifacts", "hudson.tasks.ArtifactArchiver").unlisted().needs(Surrounding.FOLDER)
            .takes("artifacts", String.class).optional("excludes", String.class).optional("allowEmptyArchive", boolean.class)
            .optional("onlyIfSuccessful", boolean.class).optional("fingerprint", boolean.class)
            .optional("defaultExcludes", boolean.class).optional("caseSensitive", boolean.class).optional("followSymlinks", boolean.class)
            .creates((context, values) -> new ArchiveStep(context, values.text("artifacts"), values));
    }

    public static StepDescriptor archive() {
        return StepDescriptor.step("archive", "org.jenkinsci.plugins.workflow.steps.ArtifactArchiverStep").needs(Surrounding.FOLDER)
            .takes("includes", String.class).optional("excludes", String.class)
            .creates((context, values) -> new ArchiveStep(context, values.text("includes"), values));
    }

    @Override
    protected Object run() throws IOException {
        TaskLog log = context().log();
        if (artifacts == null || artifacts.isBlank()) {
            throw new AbortException("No artifacts are configured for archiving.\nYou probably forgot to set the file pattern,"
                + " so please go back to the configuration and specify it.\n"
                + "If you really did mean to archive all the files in the workspace, please specify \"**\"");
        }
        Result result = context().build().state().result();
        if (onlyIfSuccessful && result != null && result.isWorseThan(Result.UNSTABLE)) {
            log.println("Skipped archiving because build is not successful");
            return null;
        }
        log.println("Archiving artifacts");
        Path folder = Path.of(context().variables().folder());
        List<Path> files = new FilePattern(artifacts, excludes, defaultExcludes, caseSensitive).find(folder);
        if (files.isEmpty()) {
            nothingFound(folder);
            return null;
        }
        FileCopies.copy(files, folder, context().build().folder().resolve("archive"));
        if (fingerprint) {
            log.println("Recording fingerprints");
        }
        return null;
    }

    private void nothingFound(Path folder) throws IOException {
        context().log().println(PatternHint.of(artifacts, folder));
        String message = "No artifacts found that match the file pattern \"" + artifacts + "\". Configuration error?";
        if (!allowEmpty) {
            throw new AbortException(message);
        }
        context().log().println(message);
    }
}
