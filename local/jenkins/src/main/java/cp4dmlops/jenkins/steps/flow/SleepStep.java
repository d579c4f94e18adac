package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.TimeSpan;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import java.util.concurrent.TimeUnit;

/** `sleep`: waits. */
public final class SleepStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final long end;

    private SleepStep(StepContext context, long milliseconds) {
        super(context);
        this.end = System.currentTimeMillis() + milliseconds;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("sleep", "org.jenkinsci.plugins.workflow.steps.SleepStep")
            .takes("time", int.class).optional("unit", TimeUnit.class)
            .creates((context, values) -> new SleepStep(context,
                values.constant(TimeUnit.class, "unit", TimeUnit.SECONDS).toMillis(values.number("time", 0))));
    }

    /** A pause of no time is over before anybody could save the program. */
    @Override
    public boolean start() {
        if (end <= System.currentTimeMillis()) {
            context().log().println("Sleeping for " + TimeSpan.text(0));
            context().onSuccess(null);
            return true;
        }
        waitFrom(System.currentTimeMillis());
        return false;
    }

    @Override
    public void onResume() {
        long now = System.currentTimeMillis();
        if (end > now) {
            waitFrom(now);
        } else {
            context().log().println("No need to sleep any longer");
            context().onSuccess(null);
        }
    }

    private void waitFrom(long now) {
        long milliseconds = Math.max(0, end - now);
        context().log().println("Sleeping for " + TimeSpan.text(milliseconds));
        StepHandle handle = context().handle();
        context().build().schedule(milliseconds, () -> handle.success(null));
    }
}
