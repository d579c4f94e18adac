package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import hudson.AbortException;
import java.util.List;

/** Steps about jobs and other builds, of which there are none here: `build`, `getContext`, `mail`. */
public final class JobSteps {
    private JobSteps() {
    }

    public static StepDescriptor getContext() {
        return StepDescriptor.step("getContext", "org.jenkinsci.plugins.workflow.steps.GetContextStep").takes("type", Object.class)
            .creates((context, values) -> new Saying(context, null));
    }

    public static StepDescriptor mail() {
        return StepDescriptor.step("mail", "org.jenkinsci.plugins.workflow.steps.MailStep").anyArguments()
            .creates((context, values) -> new Saying(context, "The local Jenkins sends no mail"));
    }

    public static StepDescriptor build() {
        return StepDescriptor.step("build", "org.jenkinsci.plugins.workflow.support.steps.build.BuildTriggerStep").takes("job", String.class)
            .optional("parameters", List.class).optional("wait", boolean.class).optional("propagate", boolean.class)
            .optional("quietPeriod", Integer.class).optional("waitForStart", boolean.class)
            .creates((context, values) -> new NoSuchJob(context, values.text("job")));
    }

    private static final class Saying extends InstantStep {
        private static final long serialVersionUID = 1L;

        private final String text;

        Saying(StepContext context, String text) {
            super(context);
            this.text = text;
        }

        @Override
        protected Object run() {
            if (text != null) {
                context().log().println(text);
            }
            return null;
        }
    }

    private static final class NoSuchJob extends StepExecution {
        private static final long serialVersionUID = 1L;

        private final String job;

        NoSuchJob(StepContext context, String job) {
            super(context);
            this.job = job;
        }

        @Override
        public boolean start() throws AbortException {
            throw new AbortException("No item named " + job + " found");
        }
    }
}
