package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Surrounding;
import groovy.lang.Closure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.jenkinsci.plugins.workflow.cps.CpsCompilationErrorsException;
import org.jenkinsci.plugins.workflow.cps.CpsScript;

/** `load`: runs a script from the workspace and gives its result. */
public final class LoadStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String path;

    private LoadStep(StepContext context, String path) {
        super(context);
        this.path = path;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("load", "org.jenkinsci.plugins.workflow.cps.steps.LoadStep").asBlock().needs(Surrounding.FOLDER)
            .takes("path", String.class).creates((context, values) -> new LoadStep(context, values.text("path", "")));
    }

    @Override
    public boolean start() throws IOException {
        String text = Files.readString(Path.of(context().variables().folder()).resolve(path));
        try {
            CpsScript script = context().build().scripts().parseLoaded(text);
            context().newBody(new Running(script)).start();
        } catch (MultipleCompilationErrorsException problem) {
            throw new CpsCompilationErrorsException(problem);
        }
        return false;
    }

    private static final class Running extends Closure<Object> {
        private static final long serialVersionUID = 1L;

        private final CpsScript script;

        Running(CpsScript script) {
            super(null);
            this.script = script;
        }

        @Override
        public Object call() {
            return script.run();
        }
    }
}
