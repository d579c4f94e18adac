package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.step.StepArguments;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** Calls a step from script code. */
public final class StepCall {
    private final Build build;
    private final StepDescriptor descriptor;
    private final String name;
    private final StepArguments arguments;

    public StepCall(Build build, StepDescriptor descriptor, String name, StepArguments arguments) {
        this.build = build;
        this.descriptor = descriptor;
        this.name = name;
        this.arguments = arguments;
    }

    /**
     * Runs the step. A step that is done at once gives its result; for any other the script is suspended here.
     *
     * @param fromScript whether CPS code makes the call; only that can be suspended to save after every step
     */
    public Object invoke(boolean fromScript) {
        boolean hasBody = arguments.body() != null;
        if (descriptor.requiresBody() && !hasBody) {
            throw new IllegalStateException(name + " step must be called with a body");
        }
        CpsThread thread = CpsThread.current();
        boolean block = hasBody || descriptor.isBlock();
        StepContext context = new StepContext(build, thread, name, block, arguments.body());
        if (build.isKilledBefore(context.number(), name)) {
            // What `finally` says is not run either when a controller dies.
            return Continuable.suspend(name, null);
        }
        build.log().pipeline(name);
        build.events().step(context, arguments.named());
        boolean done = start(thread, context);
        if (!done) {
            return Continuable.suspend(name, new Suspension(context, false));
        }
        if (block) {
            build.log().pipeline("// " + name);
        }
        if (context.outcome().isFailure()) {
            build.errors().record(context.outcome().getAbnormal());
        }
        if (fromScript && build.savesEveryStep()) {
            return Continuable.suspend(name, new Suspension(context, true));
        }
        return replay(context.outcome());
    }

    private boolean start(CpsThread thread, StepContext context) {
        try {
            InterpolationCheck.check(context, arguments);
            descriptor.requireSurroundings(context.variables());
            StepExecution execution = descriptor.instantiate(context, arguments.named());
            thread.setStep(execution);
            boolean done = execution.start();
            if (done) {
                thread.setStep(null);
            }
            return done;
        } catch (Exception problem) {
            thread.setStep(null);
            context.onFailure(problem);
            return true;
        }
    }

    private static Object replay(Outcome outcome) {
        try {
            return outcome.replay();
        } catch (RuntimeException | Error unchecked) {
            throw unchecked;
        } catch (Throwable checked) {
            // Groovy takes the wrapper off.
            throw new InvokerInvocationException(checked);
        }
    }

    /** What a suspended script hands to the virtual machine. */
    record Suspension(StepContext context, boolean savesAtOnce) {
        /** Lets a step that is done go on at once, and starts the bodies of any other. */
        void settle(Program program, CpsThread thread) {
            if (context.isComplete()) {
                if (!savesAtOnce && context.isBlock()) {
                    context.build().log().pipeline("// " + context.stepName());
                }
                thread.setStep(null);
                thread.resume(context.outcome());
            } else {
                context.goAsynchronous(program);
            }
        }
    }
}
