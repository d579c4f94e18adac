package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import hudson.model.Result;

/** `unstable`: marks the build and the stage. */
public final class UnstableStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final String message;

    private UnstableStep(StepContext context, String message) {
        super(context);
        this.message = message;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("unstable", "org.jenkinsci.plugins.workflow.steps.UnstableStep").takes("message", String.class)
            .creates((context, values) -> {
                if (!values.has("message")) {
                    throw new IllegalArgumentException("A non-empty message is required");
                }
                return new UnstableStep(context, values.text("message"));
            });
    }

    @Override
    protected Object run() {
        context().log().println("WARNING: " + message);
        context().build().state().setResult(Result.UNSTABLE);
        context().build().state().worsenStages(context().variables().stages(), Result.UNSTABLE);
        return null;
    }
}
