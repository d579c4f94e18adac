package cp4dmlops.jenkins.step;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import org.jenkinsci.plugins.workflow.steps.SynchronousResumeNotSupportedException;

/**
 * A step that works for a while beside the script, on a thread of its own. It cannot go on after its virtual machine ended:
 * then it fails, as in Jenkins.
 */
public abstract class BackgroundStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    protected BackgroundStep(StepContext context) {
        super(context);
    }

    /** The work. It must not touch the program. */
    protected abstract Object run() throws Exception;

    @Override
    public final boolean start() {
        StepHandle handle = context().handle();
        context().build().background(() -> {
            try {
                handle.success(run());
            } catch (Throwable problem) {
                handle.failure(problem);
            }
        });
        return false;
    }

    @Override
    public final void onResume() {
        context().onFailure(new SynchronousResumeNotSupportedException());
    }
}
