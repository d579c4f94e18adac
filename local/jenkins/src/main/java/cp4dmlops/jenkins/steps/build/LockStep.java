package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.build.Locks;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;

/** `lock`: its body runs alone among all that lock the same name, in all builds of this process. */
public final class LockStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String name;
    private boolean held;

    private LockStep(StepContext context, String name) {
        super(context);
        this.name = name;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("lock", "org.jenkins.plugins.lockableresources.LockStep").body().fromPlugin("lockable-resources")
            .takes("resource", String.class).optional("label", String.class).optional("quantity", int.class).optional("variable", String.class)
            .optional("inversePrecedence", boolean.class).optional("skipIfLocked", boolean.class).optional("reason", String.class)
            .creates((context, values) -> new LockStep(context, values.text("resource", values.text("label", ""))));
    }

    private Locks locks() {
        return context().build().engine().locks();
    }

    @Override
    public boolean start() {
        context().log().println("Trying to acquire lock on [Resource: " + name + "]");
        request();
        return false;
    }

    @Override
    public void onResume() {
        request();
    }

    private void request() {
        StepHandle handle = context().handle();
        boolean free = locks().acquire(name, handle, () -> handle.with(LockStep.class, LockStep::granted));
        if (free && !held) {
            granted();
        } else if (!held) {
            context().log().println("[Resource: " + name + "] is locked, waiting...");
        }
    }

    private void granted() {
        held = true;
        context().log().println("Lock acquired on [Resource: " + name + "]");
        context().newBody().then(new End(this)).start();
    }

    private void release() {
        locks().release(name, context().handle());
    }

    @Override
    public void stop(Throwable cause) {
        release();
        context().onFailure(cause);
    }

    private static final class End extends BodyInvoker.PassOn {
        private static final long serialVersionUID = 1L;

        private final LockStep step;

        End(LockStep step) {
            super(step.context());
            this.step = step;
        }

        @Override
        protected void finished() {
            step.release();
            step.context().log().println("Lock released on resource [Resource: " + step.name + "]");
        }
    }
}
