package cp4dmlops.jenkins.cps;

import groovy.lang.Closure;

/** Prepares one run of a body: what surrounds it, what the log calls it, what happens after it. */
public final class BodyInvoker {
    private final StepContext owner;
    private final Closure<?> code;
    private ContextVariables variables;
    private String label;
    private BodyCallback callback;

    BodyInvoker(StepContext owner, Closure<?> code) {
        this.owner = owner;
        this.code = code;
        this.variables = owner.variables().inBlock(owner.stepName());
        this.callback = new PassOn(owner);
    }

    public ContextVariables variables() {
        return variables;
    }

    public BodyInvoker with(ContextVariables changed) {
        variables = changed;
        return this;
    }

    public BodyInvoker labelled(String text) {
        label = text;
        return this;
    }

    /** Replaces the usual end of a block, which is that of its body. */
    public BodyInvoker then(BodyCallback end) {
        callback = end;
        return this;
    }

    public BodyExecution start() {
        BodyExecution body = new BodyExecution(owner.build().nextNumber(), owner, code, label, variables, callback);
        owner.add(body);
        return body;
    }

    /** The step ends as its body does; what a step must do first goes into `finished`. */
    public static class PassOn implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final StepContext owner;

        public PassOn(StepContext owner) {
            this.owner = owner;
        }

        protected void finished() throws Exception {
        }

        @Override
        public final void onSuccess(Object result) throws Exception {
            finished();
            owner.onSuccess(result);
        }

        @Override
        public final void onFailure(Throwable failure) {
            try {
                finished();
            } catch (Exception problem) {
                failure.addSuppressed(problem);
            }
            owner.onFailure(failure);
        }
    }
}
