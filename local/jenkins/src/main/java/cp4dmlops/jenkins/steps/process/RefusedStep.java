package cp4dmlops.jenkins.steps.process;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import hudson.AbortException;

/** A step that Jenkins has and that cannot do here what it is for; it says so. */
public final class RefusedStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final String reason;

    private RefusedStep(StepContext context, String reason) {
        super(context);
        this.reason = reason;
    }

    public static StepDescriptor descriptor(String name, String reason) {
        return StepDescriptor.step(name, name).anyArguments().optionalBody().creates((context, values) -> new RefusedStep(context, reason));
    }

    @Override
    protected Object run() throws AbortException {
        throw new AbortException(reason);
    }
}
