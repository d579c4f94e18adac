package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.TaskLog;
import cp4dmlops.jenkins.step.StepExecution;
import groovy.lang.Closure;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One call of a step: where it stands, and the way its result goes back into the script. */
public final class StepContext implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Build build;
    private final long number;
    private final int thread;
    private final String stepName;
    private final boolean block;
    private final ContextVariables variables;
    private final Closure<?> body;
    private final List<BodyExecution> waitingBodies = new ArrayList<>();
    private boolean asynchronous;
    private Outcome outcome;

    StepContext(Build build, CpsThread thread, String stepName, boolean block, Closure<?> body) {
        this.build = build;
        this.number = build.nextNumber();
        this.thread = thread.id();
        this.stepName = stepName;
        this.block = block;
        this.variables = thread.variables();
        this.body = body;
    }

    public Build build() {
        return build;
    }

    /** Number of this call, unique in the build. */
    public long number() {
        return number;
    }

    int thread() {
        return thread;
    }

    public String stepName() {
        return stepName;
    }

    boolean isBlock() {
        return block;
    }

    public ContextVariables variables() {
        return variables;
    }

    /** The environment at this place: agent, build, and what the blocks changed. */
    public Map<String, String> environment() {
        return build.environment(variables);
    }

    /** The log, with the masks of the enclosing blocks. */
    public TaskLog log() {
        return new TaskLog(build.log(), variables.filters());
    }

    public boolean hasBody() {
        return body != null;
    }

    public BodyInvoker newBody() {
        return newBody(body);
    }

    public BodyInvoker newBody(Closure<?> code) {
        return new BodyInvoker(this, code);
    }

    /** For use outside the thread of the script, such as the end of a process. */
    public StepHandle handle() {
        return new StepHandle(build, number);
    }

    public void onSuccess(Object result) {
        complete(new Outcome(result, null));
    }

    public void onFailure(Throwable failure) {
        complete(new Outcome(null, failure));
    }

    /** The result is part of the program from here on, so that it keeps its identity when the program is saved. */
    private void complete(Outcome result) {
        record(result);
        if (asynchronous) {
            handle().deliver();
        }
    }

    void add(BodyExecution execution) {
        waitingBodies.add(execution);
        if (asynchronous) {
            handle().launchBodies();
        }
    }

    void launchBodies(Program program) {
        List<BodyExecution> bodies = List.copyOf(waitingBodies);
        waitingBodies.clear();
        bodies.forEach(execution -> execution.launch(program));
    }

    /** Goes on where the program was saved: with a result that was not delivered, bodies not started, or the step's own work. */
    void resume(StepExecution step) {
        if (outcome != null) {
            handle().deliver();
            return;
        }
        if (!waitingBodies.isEmpty()) {
            handle().launchBodies();
        }
        step.onResume();
    }

    boolean isComplete() {
        return outcome != null;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Starts the bodies that `start` asked for. From here on results come through the queue of the virtual machine. */
    void goAsynchronous(Program program) {
        asynchronous = true;
        launchBodies(program);
    }

    /** Keeps the first end of the step; a later failure is noted at the earlier one. */
    void record(Outcome result) {
        if (outcome == null) {
            outcome = result;
            return;
        }
        Throwable first = outcome.getAbnormal();
        Throwable late = result.getAbnormal();
        if (first != null && late != null && first != late) {
            first.addSuppressed(late);
        }
    }
}
