package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.EnvironmentOverrides;
import cp4dmlops.jenkins.cps.BodyCallback;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import hudson.AbortException;
import hudson.model.Result;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** `stage`: a named part of the build. */
public final class StageStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final long started = System.currentTimeMillis();

    private StageStep(StepContext context, String name) {
        super(context);
        this.name = name;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("stage", "org.jenkinsci.plugins.workflow.support.steps.StageStep").optionalBody()
            .takes("name", String.class).optional("concurrency", Integer.class)
            .creates((context, values) -> new StageStep(context, values.text("name")));
    }

    @Override
    public boolean start() throws AbortException {
        if (name == null || name.isBlank()) {
            throw new AbortException("Must specify name to stage step");
        }
        if (!context().hasBody()) {
            context().log().println("Using the ‘stage’ step without a block argument is deprecated");
            context().onSuccess(null);
            return true;
        }
        context().build().events().stage(name, "started", 0, null);
        BodyInvoker body = context().newBody().labelled(name);
        EnvironmentOverrides named = new EnvironmentOverrides(Map.of("STAGE_NAME", name));
        body.with(body.variables().inStage(context().number()).with(named)).then(new End(this)).start();
        return false;
    }

    private void ended(Throwable failure) {
        Build build = context().build();
        Result own = failure == null ? Result.SUCCESS : failure instanceof FlowInterruptedException interruption
            ? interruption.getResult() : Result.FAILURE;
        Result result = Result.combine(own, build.state().takeStageResult(context().number()));
        build.events().stage(name, "finished", System.currentTimeMillis() - started, result.toString());
    }

    private static final class End implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final StageStep stage;

        End(StageStep stage) {
            this.stage = stage;
        }

        @Override
        public void onSuccess(Object result) {
            stage.ended(null);
            stage.context().onSuccess(result);
        }

        @Override
        public void onFailure(Throwable failure) {
            stage.ended(failure);
            stage.context().onFailure(failure);
        }
    }
}
