package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.step.StepExecution;
import java.io.Serializable;

/** A continuation that runs, or waits for a step. The body of every block step has a thread of its own. */
public final class CpsThread implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<CpsThread> CURRENT = new ThreadLocal<>();

    private final int id;
    private final Continuable code;
    private final ContextVariables variables;
    private final BodyExecution body;
    private StepExecution step;
    private Outcome resumeValue;

    CpsThread(int id, Continuable code, ContextVariables variables, BodyExecution body) {
        this.id = id;
        this.code = code;
        this.variables = variables;
        this.body = body;
    }

    /** The thread that runs script code right now, or null when none does. */
    public static CpsThread current() {
        return CURRENT.get();
    }

    public int id() {
        return id;
    }

    public ContextVariables variables() {
        return variables;
    }

    BodyExecution body() {
        return body;
    }

    /** The step this thread waits for, or null. */
    public StepExecution step() {
        return step;
    }

    void setStep(StepExecution step) {
        this.step = step;
    }

    boolean isWaitingFor(long number) {
        return step != null && step.context().number() == number;
    }

    boolean isBodyOf(CpsThread parent) {
        return body != null && body.parentThread() == parent.id;
    }

    boolean isRunnable() {
        return resumeValue != null;
    }

    boolean isAlive() {
        return code.isResumable();
    }

    void resume(Outcome value) {
        resumeValue = value;
    }

    /** Runs script code until a step suspends it or it ends. */
    Outcome runChunk() {
        Outcome value = resumeValue;
        resumeValue = null;
        CURRENT.set(this);
        try {
            return code.run0(value, Categories.ALL);
        } finally {
            CURRENT.remove();
        }
    }

    /** Ends script code that never comes to a step, such as an endless loop. */
    void breakOff() {
        code.superInterrupt(new IllegalStateException("The build was killed."));
    }

    /** Interrupts the step this thread waits for; without one, the script code itself at the point where it stands. */
    public void stop(Throwable cause) {
        if (step == null) {
            resumeValue = new Outcome(null, cause);
            return;
        }
        try {
            step.stop(cause);
        } catch (Exception problem) {
            cause.addSuppressed(problem);
            step.context().onFailure(cause);
        }
    }
}
