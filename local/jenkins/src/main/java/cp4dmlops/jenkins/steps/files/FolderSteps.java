package cp4dmlops.jenkins.steps.files;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.process.Folders;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import java.io.IOException;
import java.nio.file.Path;

/** `pwd`, `deleteDir` and `isUnix`: the current folder and the machine it is on. */
public final class FolderSteps {
    private FolderSteps() {
    }

    public static StepDescriptor pwd() {
        return StepDescriptor.step("pwd", "org.jenkinsci.plugins.workflow.steps.PwdStep").needs(Surrounding.FOLDER)
            .optional("tmp", boolean.class).creates((context, values) -> new Pwd(context, values.flag("tmp")));
    }

    public static StepDescriptor deleteDir() {
        return StepDescriptor.step("deleteDir", "org.jenkinsci.plugins.workflow.steps.DeleteDirStep").needs(Surrounding.FOLDER)
            .creates((context, values) -> new DeleteDir(context));
    }

    public static StepDescriptor isUnix() {
        return StepDescriptor.step("isUnix", "org.jenkinsci.plugins.workflow.steps.IsUnixStep").needs(Surrounding.LAUNCHER)
            .creates((context, values) -> new IsUnix(context));
    }

    private static final class Pwd extends InstantStep {
        private static final long serialVersionUID = 1L;

        private final boolean temporary;

        Pwd(StepContext context, boolean temporary) {
            super(context);
            this.temporary = temporary;
        }

        @Override
        protected Object run() {
            String folder = context().variables().folder();
            return temporary ? Agent.temporaryFolderOf(folder) : folder;
        }
    }

    private static final class DeleteDir extends BackgroundStep {
        private static final long serialVersionUID = 1L;

        DeleteDir(StepContext context) {
            super(context);
        }

        @Override
        protected Object run() throws IOException {
            Folders.delete(Path.of(context().variables().folder()));
            return null;
        }
    }

    private static final class IsUnix extends InstantStep {
        private static final long serialVersionUID = 1L;

        IsUnix(StepContext context) {
            super(context);
        }

        @Override
        protected Object run() {
            return true;
        }
    }
}
