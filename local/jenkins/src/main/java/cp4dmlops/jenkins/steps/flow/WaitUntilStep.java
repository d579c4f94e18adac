package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.TimeSpan;
import cp4dmlops.jenkins.cps.BodyCallback;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;

/** `waitUntil`: runs its body again, at growing intervals, until it gives true. */
public final class WaitUntilStep extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final long FIRST_PERIOD = 250;
    private static final long LONGEST_PERIOD = 15_000;
    private static final double GROWTH = 1.2;

    private final boolean quiet;
    private long period;
    private boolean waiting;

    private WaitUntilStep(StepContext context, long period, boolean quiet) {
        super(context);
        this.period = Math.min(Math.max(period, FIRST_PERIOD), LONGEST_PERIOD);
        this.quiet = quiet;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("waitUntil", "org.jenkinsci.plugins.workflow.steps.WaitForConditionStep").body()
            .optional("initialRecurrencePeriod", long.class).optional("quiet", boolean.class)
            .creates((context, values) -> new WaitUntilStep(context, values.number("initialRecurrencePeriod", FIRST_PERIOD), values.flag("quiet")));
    }

    @Override
    public boolean start() {
        run();
        return false;
    }

    private void run() {
        waiting = false;
        context().newBody().then(new End(this)).start();
    }

    private void tryLater() {
        if (!quiet) {
            context().log().println("Will try again after " + TimeSpan.text(period));
        }
        waiting = true;
        schedule();
        period = Math.min((long) (period * GROWTH), LONGEST_PERIOD);
    }

    private void schedule() {
        StepHandle handle = context().handle();
        context().build().schedule(period, () -> handle.with(WaitUntilStep.class, WaitUntilStep::run));
    }

    @Override
    public void onResume() {
        if (waiting) {
            run();
        }
    }

    private static final class End implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final WaitUntilStep step;

        End(WaitUntilStep step) {
            this.step = step;
        }

        @Override
        public void onSuccess(Object result) {
            if (!(result instanceof Boolean)) {
                step.context().onFailure(new ClassCastException("body return value " + result + " is not boolean"));
            } else if (Boolean.TRUE.equals(result)) {
                step.context().onSuccess(null);
            } else {
                step.tryLater();
            }
        }

        @Override
        public void onFailure(Throwable failure) {
            step.context().onFailure(failure);
        }
    }
}
