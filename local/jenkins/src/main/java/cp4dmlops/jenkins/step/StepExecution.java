package cp4dmlops.jenkins.step;

import cp4dmlops.jenkins.cps.StepContext;
import java.io.Serializable;

/** One running step. It is saved with the program, so it holds data only; what runs beside it goes by its handle. */
public abstract class StepExecution implements Serializable {
    private static final long serialVersionUID = 1L;

    private final StepContext context;

    protected StepExecution(StepContext context) {
        this.context = context;
    }

    public final StepContext context() {
        return context;
    }

    /** Begins the step. True when it is done already and its result is set. */
    public abstract boolean start() throws Exception;

    /** Interrupts the step. */
    public void stop(Throwable cause) throws Exception {
        context.onFailure(cause);
    }

    /** Called after the program was read in another virtual machine: what ran beside the step must be taken up again. */
    public void onResume() {
    }
}
