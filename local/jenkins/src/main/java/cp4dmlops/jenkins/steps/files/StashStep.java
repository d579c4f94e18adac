package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.process.Folders;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** `stash`: keeps files for later in the same build. */
public final class StashStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String includes;
    private final String excludes;
    private final boolean defaultExcludes;
    private final boolean allowEmpty;

    private StashStep(StepContext context, ParameterValues values) {
        super(context);
        this.name = checked(values.text("name", ""));
        this.includes = values.text("includes", "**");
        this.excludes = values.text("excludes");
        this.defaultExcludes = values.flag("useDefaultExcludes", true);
        this.allowEmpty = values.flag("allowEmpty");
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("stash", "org.jenkinsci.plugins.workflow.support.steps.stash.StashStep").needs(Surrounding.FOLDER)
            .takes("name", String.class).optional("includes", String.class).optional("excludes", String.class)
            .optional("useDefaultExcludes", boolean.class).optional("allowEmpty", boolean.class).creates(StashStep::new);
    }

    private static String checked(String name) {
        if (!name.matches("[^/\\\\:*?\"<>|\\x00-\\x1f]+") || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("‘" + name + "’ is an unsafe name");
        }
        return name;
    }

    static Path folder(StepContext context, String name) {
        return context.build().folder().resolve("stashes").resolve(name);
    }

    @Override
    protected Object run() throws IOException {
        Path from = Path.of(context().variables().folder());
        List<Path> files = new FilePattern(includes.isBlank() ? "**" : includes, excludes, defaultExcludes, true).find(from);
        if (files.isEmpty() && !allowEmpty) {
            throw new AbortException("No files included in stash ‘" + name + "’");
        }
        Path to = folder(context(), name);
        Folders.delete(to);
        Files.createDirectories(to);
        FileCopies.copy(files, from, to);
        context().log().println("Stashed " + files.size() + " file(s)");
        return null;
    }
}
