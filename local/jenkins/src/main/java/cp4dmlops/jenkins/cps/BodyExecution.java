package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.Next;
import com.cloudbees.groovy.cps.Outcome;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import com.cloudbees.groovy.cps.impl.FunctionCallEnv;
import com.cloudbees.groovy.cps.impl.TryBlockEnv;
import groovy.lang.Closure;
import java.io.Serializable;

/** One run of the body of a block step. */
public final class BodyExecution implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final StepContext owner;
    private final Closure<?> code;
    private final String label;
    private final ContextVariables variables;
    private final BodyCallback callback;
    private Throwable stopped;
    private boolean launched;
    private boolean done;

    BodyExecution(long id, StepContext owner, Closure<?> code, String label, ContextVariables variables, BodyCallback callback) {
        this.id = id;
        this.owner = owner;
        this.code = code;
        this.label = label;
        this.variables = variables;
        this.callback = callback;
    }

    long id() {
        return id;
    }

    int parentThread() {
        return owner.thread();
    }

    /** Interrupts whatever runs inside this body; a body that has not begun fails when it does. */
    public void cancel(Throwable cause) {
        if (done) {
            return;
        }
        stopped = cause;
        if (launched) {
            owner.build().vm().submit(program -> interrupt(program, cause));
        }
    }

    private void interrupt(Program program, Throwable cause) {
        for (CpsThread thread : program.innermost()) {
            if (program.isInside(thread, this)) {
                thread.stop(cause);
            }
        }
    }

    /** Begins the body: code that is not CPS runs at once, other code gets a thread. */
    void launch(Program program) {
        launched = true;
        owner.build().log().pipeline(label == null ? "{" : "{ (" + label + ")");
        try {
            Object result = code.call();
            new Success(this).receive(result);
        } catch (CpsCallableInvocation invocation) {
            CpsThread thread = program.addThread(continuable(invocation), variables, this);
            thread.resume(new Outcome(null, stopped));
        } catch (Throwable failure) {
            new Failure(this).receive(failure);
        }
    }

    /** The body never fails as a thread: its end, good or bad, goes to the callback. */
    private Continuable continuable(CpsCallableInvocation invocation) {
        Continuation success = new Success(this);
        FunctionCallEnv caller = new FunctionCallEnv(null, success, null, null);
        caller.setInvoker(ScriptInvoker.INSTANCE);
        TryBlockEnv environment = new TryBlockEnv(caller, null);
        environment.addHandler(Throwable.class, new Failure(this));
        return new Continuable(invocation.invoke(environment, null, success));
    }

    private void ended(Outcome outcome) {
        done = true;
        owner.build().log().pipeline("}");
        try {
            if (outcome.isSuccess()) {
                callback.onSuccess(outcome.getNormal());
            } else {
                owner.build().errors().record(outcome.getAbnormal());
                callback.onFailure(outcome.getAbnormal());
            }
        } catch (Exception problem) {
            owner.onFailure(problem);
        }
    }

    // Classes and not records: a saved program may have a way from one of these back to itself, which a record cannot be read with.

    private static final class Success implements Continuation {
        private static final long serialVersionUID = 1L;

        private final BodyExecution body;

        Success(BodyExecution body) {
            this.body = body;
        }

        @Override
        public Next receive(Object result) {
            body.ended(new Outcome(result, null));
            return Next.terminate(null);
        }
    }

    private static final class Failure implements Continuation {
        private static final long serialVersionUID = 1L;

        private final BodyExecution body;

        Failure(BodyExecution body) {
            this.body = body;
        }

        @Override
        public Next receive(Object failure) {
            body.ended(new Outcome(null, (Throwable) failure));
            return Next.terminate(null);
        }
    }
}
