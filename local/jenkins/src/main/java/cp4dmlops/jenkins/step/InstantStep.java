package cp4dmlops.jenkins.step;

import cp4dmlops.jenkins.cps.StepContext;

/** A step that is done before the script goes on. */
public abstract class InstantStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    protected InstantStep(StepContext context) {
        super(context);
    }

    protected abstract Object run() throws Exception;

    @Override
    public final boolean start() throws Exception {
        context().onSuccess(run());
        return true;
    }
}
