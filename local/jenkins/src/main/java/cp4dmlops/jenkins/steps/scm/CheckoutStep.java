package cp4dmlops.jenkins.steps.scm;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.process.Folders;
import cp4dmlops.jenkins.process.Git;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import cp4dmlops.jenkins.step.Symbols;
import hudson.AbortException;
import hudson.plugins.git.GitSCM;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** `checkout` and `git`: a working copy in the current folder. */
public final class CheckoutStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final GitSCM scm;

    private CheckoutStep(StepContext context, GitSCM scm) {
        super(context);
        this.scm = scm;
    }

    public static StepDescriptor checkout() {
        return StepDescriptor.step("checkout", "org.jenkinsci.plugins.workflow.steps.scm.GenericSCMStep").needs(Surrounding.FOLDER)
            .takes("scm", Object.class).optional("poll", boolean.class).optional("changelog", boolean.class)
            .creates((context, values) -> new CheckoutStep(context, repository(values.value("scm"))));
    }

    public static StepDescriptor git() {
        return StepDescriptor.step("git", "hudson.plugins.git.GitStep").needs(Surrounding.FOLDER).takes("url", String.class)
            .optional("branch", String.class).optional("credentialsId", String.class).optional("poll", boolean.class)
            .optional("changelog", boolean.class)
            .creates((context, values) -> new CheckoutStep(context, new GitSCM(values.text("url"), values.text("branch", "master"))));
    }

    private static GitSCM repository(Object scm) {
        if (scm instanceof GitSCM git) {
            return git;
        }
        Map<String, Object> fields = Symbols.describe(scm).getArguments();
        return new GitSCM(field(fields.get("userRemoteConfigs"), "url"), field(fields.get("branches"), "name").replaceFirst("^\\*/", ""));
    }

    private static String field(Object list, String name) {
        if (list instanceof List<?> entries && !entries.isEmpty() && entries.get(0) instanceof Map<?, ?> first && first.get(name) != null) {
            return first.get(name).toString();
        }
        throw new IllegalArgumentException("checkout needs userRemoteConfigs: [[url: …]] and branches: [[name: …]]");
    }

    @Override
    protected Object run() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(context().variables().folder()));
        Git repository = workingCopy(folder);
        String commit = repository.commit(scm.ref())
            .orElseThrow(() -> new AbortException("Couldn't find any revision to build. Verify the repository and branch configuration for this job."));
        repository.checkout(commit);
        context().log().println("Checking out Revision " + commit + " (" + scm.ref() + ")");
        context().log().println("Commit message: \"" + repository.subject(commit) + "\"");
        return new TreeMap<>(Map.of("GIT_COMMIT", commit, "GIT_BRANCH", scm.ref(), "GIT_LOCAL_BRANCH", scm.ref(), "GIT_URL", scm.url()));
    }

    /** The folder may hold files of earlier steps, so a clone is made beside it and its repository moved in. */
    private Git workingCopy(Path folder) throws IOException, InterruptedException {
        if (Files.isDirectory(folder.resolve(".git"))) {
            Git existing = Git.in(folder);
            existing.fetch();
            return existing;
        }
        Path clone = Files.createTempDirectory(folder.toAbsolutePath().getParent(), ".checkout");
        Git.copyOf(scm.url(), clone.resolve("copy"));
        Files.move(clone.resolve("copy/.git"), folder.resolve(".git"));
        try (Stream<Path> rest = Files.list(clone)) {
            for (Path path : rest.toList()) {
                Folders.delete(path);
            }
        }
        Files.delete(clone);
        return Git.in(folder);
    }
}
