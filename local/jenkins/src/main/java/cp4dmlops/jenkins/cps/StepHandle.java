package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.step.StepExecution;
import java.util.function.Consumer;

/**
 * Names a step that waits. The program is replaced by a copy each time it is saved, so whatever goes on outside of it
 * (a timer, a process) keeps this, never the step itself.
 */
public record StepHandle(Build build, long number) {

    public void success(Object result) {
        complete(new Outcome(result, null));
    }

    public void failure(Throwable failure) {
        complete(new Outcome(null, failure));
    }

    private void complete(Outcome outcome) {
        build.vm().submit(program -> program.waitingFor(number).ifPresent(thread -> {
            thread.step().context().record(outcome);
            build.vm().deliver(program, thread);
        }));
    }

    /** Lets the script go on with the result that the step has. */
    void deliver() {
        build.vm().submit(program -> program.waitingFor(number).ifPresent(thread -> build.vm().deliver(program, thread)));
    }

    /** Starts the bodies that the step has added. */
    void launchBodies() {
        build.vm().submit(program -> program.waitingFor(number).ifPresent(thread -> thread.step().context().launchBodies(program)));
    }

    /** Does something with the step as it is now; nothing when it has ended. */
    public <T extends StepExecution> void with(Class<T> type, Consumer<T> action) {
        build.vm().submit(program -> program.waitingFor(number)
            .map(CpsThread::step).filter(type::isInstance).map(type::cast).ifPresent(action));
    }
}
