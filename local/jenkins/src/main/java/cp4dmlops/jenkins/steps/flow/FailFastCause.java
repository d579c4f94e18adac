package cp4dmlops.jenkins.steps.flow;

import jenkins.model.CauseOfInterruption;

/** Another branch failed and the `parallel` step was told not to wait for the others. */
public final class FailFastCause extends CauseOfInterruption {
    private static final long serialVersionUID = 1L;

    private final String branch;

    FailFastCause(String branch) {
        this.branch = branch;
    }

    @Override
    public String getShortDescription() {
        return "Failed in branch " + branch;
    }
}
