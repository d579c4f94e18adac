package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.LogFilter;
import cp4dmlops.jenkins.build.TimeSpan;
import cp4dmlops.jenkins.cps.BodyExecution;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import hudson.model.Result;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.TimeoutStepExecution.ExceededTimeout;

/** `timeout`: interrupts its body after some time, or after some time without output. */
public final class TimeoutStep extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final long GRACE_MILLISECONDS = 60_000;

    private final long milliseconds;
    private final boolean activity;
    private final Activity output;
    private BodyExecution body;
    private long end;
    private boolean cancelled;

    private TimeoutStep(StepContext context, ParameterValues values) {
        super(context);
        this.milliseconds = values.constant(TimeUnit.class, "unit", TimeUnit.MINUTES).toMillis(values.number("time", 0));
        this.activity = values.flag("activity");
        this.output = new Activity();
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("timeout", "org.jenkinsci.plugins.workflow.steps.TimeoutStep").body()
            .takes("time", int.class).optional("unit", TimeUnit.class).optional("activity", boolean.class).creates(TimeoutStep::new);
    }

    @Override
    public boolean start() {
        BodyInvoker invoker = context().newBody();
        if (activity) {
            invoker.with(invoker.variables().with(output));
        }
        body = invoker.start();
        end = System.currentTimeMillis() + milliseconds;
        announceAndSchedule();
        return false;
    }

    @Override
    public void onResume() {
        announceAndSchedule();
    }

    private void announceAndSchedule() {
        long left = end - System.currentTimeMillis();
        if (left <= 0) {
            context().log().println("Timeout expired " + TimeSpan.text(-left) + " ago");
            cancel();
            return;
        }
        context().log().println(activity ? "Timeout set to expire after " + TimeSpan.text(left) + " without activity"
            : "Timeout set to expire in " + TimeSpan.text(left));
        schedule(left);
    }

    private void schedule(long delay) {
        StepHandle handle = context().handle();
        context().build().schedule(delay, () -> handle.with(TimeoutStep.class, TimeoutStep::due));
    }

    private void due() {
        long lastOutput = Activity.lastOutput(context());
        long left = activity ? Math.max(end, lastOutput + milliseconds) - System.currentTimeMillis() : 0;
        if (cancelled) {
            context().log().println("Body did not finish within grace period; terminating with extreme prejudice");
            interruptBody();
        } else if (left > 0) {
            schedule(left);
        } else {
            cancel();
        }
    }

    private void cancel() {
        cancelled = true;
        context().log().println("Cancelling nested steps due to timeout");
        interruptBody();
        schedule(GRACE_MILLISECONDS);
    }

    private void interruptBody() {
        body.cancel(new FlowInterruptedException(Result.ABORTED, false, new ExceededTimeout(context().number())));
    }

    /** Notes when a line of the body was printed. */
    private final class Activity implements LogFilter {
        private static final long serialVersionUID = 1L;

        @Override
        public String line(String line) {
            context().build().noteOutput(context().number());
            return line;
        }

        static long lastOutput(StepContext context) {
            return context.build().lastOutput(context.number());
        }
    }
}
