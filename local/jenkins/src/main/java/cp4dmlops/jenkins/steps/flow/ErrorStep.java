package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import hudson.AbortException;

/** `error`: fails with a message. */
public final class ErrorStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final String message;

    private ErrorStep(StepContext context, String message) {
        super(context);
        this.message = message;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("error", "org.jenkinsci.plugins.workflow.steps.ErrorStep").takes("message", String.class)
            .creates((context, values) -> new ErrorStep(context, values.text("message")));
    }

    @Override
    protected Object run() throws AbortException {
        throw new AbortException(message);
    }
}
