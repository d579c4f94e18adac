package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.steps.files.FileText;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jenkinsci.plugins.workflow.libs.LibraryStep.LoadedClasses;

/** `library` and `libraryResource`. */
public final class LibrarySteps {
    private LibrarySteps() {
    }

    public static StepDescriptor library() {
        return StepDescriptor.step("library", "org.jenkinsci.plugins.workflow.libs.LibraryStep").takes("identifier", String.class)
            .optional("changelog", Boolean.class).optional("retriever", Object.class)
            .creates((context, values) -> new LoadLibrary(context, values.text("identifier", "")));
    }

    public static StepDescriptor libraryResource() {
        return StepDescriptor.step("libraryResource", "org.jenkinsci.plugins.workflow.libs.ResourceStep").takes("resource", String.class)
            .optional("encoding", String.class)
            .creates((context, values) -> new Resource(context, values.text("resource", ""), values.text("encoding")));
    }

    private static final class LoadLibrary extends BackgroundStep {
        private static final long serialVersionUID = 1L;

        private final String identifier;

        LoadLibrary(StepContext context, String identifier) {
            super(context);
            this.identifier = identifier;
        }

        @Override
        protected Object run() throws IOException, InterruptedException {
            return new LoadedClasses(context().build().libraries().load(identifier));
        }
    }

    private static final class Resource extends InstantStep {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final String encoding;

        Resource(StepContext context, String name, String encoding) {
            super(context);
            this.name = name;
            this.encoding = encoding;
        }

        @Override
        protected Object run() throws IOException {
            Map<String, Path> found = context().build().libraries().resources(name);
            if (found.isEmpty()) {
                throw new AbortException("No such library resource " + name + " could be found.");
            }
            if (found.size() > 1) {
                throw new AbortException("Library resource " + name + " ambiguous among libraries " + found.keySet());
            }
            return FileText.decode(Files.readAllBytes(found.values().iterator().next()), encoding);
        }
    }
}
