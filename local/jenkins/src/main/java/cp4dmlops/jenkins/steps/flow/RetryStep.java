package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.StackTraces;
import cp4dmlops.jenkins.build.TaskLog;
import cp4dmlops.jenkins.cps.BodyCallback;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Symbols;
import hudson.AbortException;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.SynchronousResumeNotSupportedException;

/** `retry`: runs its body again when it fails. */
public final class RetryStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final boolean conditional;
    private final boolean afterRestart;
    private long left;

    private RetryStep(StepContext context, long count, List<?> conditions) {
        super(context);
        this.left = count;
        this.conditional = !conditions.isEmpty();
        this.afterRestart = conditions.stream().anyMatch(condition -> "nonresumable".equals(Symbols.describe(condition).getSymbol()));
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("retry", "org.jenkinsci.plugins.workflow.steps.RetryStep").body()
            .takes("count", int.class).optional("conditions", List.class)
            .creates((context, values) -> new RetryStep(context, values.number("count", 0), values.list("conditions")));
    }

    @Override
    public boolean start() {
        run();
        return false;
    }

    private void run() {
        context().newBody().then(new End(this)).start();
    }

    /** `nonresumable` is met by a step that a restart cut off; the other conditions are about lost agents, which do not happen here. */
    private boolean tryAgain(Throwable failure) {
        boolean interrupted = failure instanceof FlowInterruptedException interruption && interruption.isActualInterruption();
        boolean meant = !conditional || (afterRestart && failure instanceof SynchronousResumeNotSupportedException);
        return !interrupted && meant && --left > 0;
    }

    private void report(Throwable failure) {
        TaskLog log = context().log();
        if (failure instanceof AbortException) {
            log.error(failure.getMessage());
        } else if (failure instanceof FlowInterruptedException interruption) {
            interruption.getCauses().forEach(cause -> log.println(cause.getShortDescription()));
        } else {
            log.error("Execution failed");
            log.print(StackTraces.of(failure));
        }
        log.println("Retrying");
    }

    private static final class End implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final RetryStep step;

        End(RetryStep step) {
            this.step = step;
        }

        @Override
        public void onSuccess(Object result) {
            step.context().onSuccess(result);
        }

        @Override
        public void onFailure(Throwable failure) {
            if (step.tryAgain(failure)) {
                step.report(failure);
                step.run();
            } else {
                step.context().onFailure(failure);
            }
        }
    }
}
