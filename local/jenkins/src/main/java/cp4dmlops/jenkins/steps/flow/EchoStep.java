package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;

/** `echo`: a text in the log. */
public final class EchoStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final String message;

    private EchoStep(StepContext context, String message) {
        super(context);
        this.message = message;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("echo", "org.jenkinsci.plugins.workflow.steps.EchoStep").takes("message", String.class)
            .creates((context, values) -> new EchoStep(context, values.text("message")));
    }

    @Override
    protected Object run() {
        context().log().println(message);
        return null;
    }
}
