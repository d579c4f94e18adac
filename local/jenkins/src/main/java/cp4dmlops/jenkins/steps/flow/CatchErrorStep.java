package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.StackTraces;
import cp4dmlops.jenkins.build.TaskLog;
import cp4dmlops.jenkins.cps.BodyCallback;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import hudson.AbortException;
import hudson.model.Result;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** `catchError` and `warnError`: note the failure of their body and go on. */
public final class CatchErrorStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String message;
    private final Result buildResult;
    private final Result stageResult;
    private final boolean catchesInterruptions;

    private CatchErrorStep(StepContext context, String message, Result buildResult, Result stageResult, boolean catchesInterruptions) {
        super(context);
        this.message = message == null || message.isBlank() ? null : message.strip();
        this.buildResult = buildResult;
        this.stageResult = stageResult;
        this.catchesInterruptions = catchesInterruptions;
    }

    public static StepDescriptor catchError() {
        return StepDescriptor.step("catchError", "org.jenkinsci.plugins.workflow.steps.CatchErrorStep").body()
            .optional("message", String.class).optional("buildResult", String.class).optional("stageResult", String.class)
            .optional("catchInterruptions", boolean.class)
            .creates((context, values) -> new CatchErrorStep(context, values.text("message"), result(values, "buildResult", Result.FAILURE),
                result(values, "stageResult", Result.SUCCESS), values.flag("catchInterruptions", true)));
    }

    public static StepDescriptor warnError() {
        return StepDescriptor.step("warnError", "org.jenkinsci.plugins.workflow.steps.WarnErrorStep").body()
            .takes("message", String.class).optional("catchInterruptions", boolean.class)
            .creates((context, values) -> new CatchErrorStep(context, values.text("message"), Result.UNSTABLE, Result.UNSTABLE,
                values.flag("catchInterruptions", true)));
    }

    private static Result result(ParameterValues values, String name, Result otherwise) {
        if (!values.values().containsKey(name)) {
            return otherwise;
        }
        String text = values.text(name, "SUCCESS");
        Result result = Result.fromString(text);
        if (!result.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(
                name + " is invalid: " + text + ". Valid options are SUCCESS, UNSTABLE, FAILURE, NOT_BUILT and ABORTED.");
        }
        return result;
    }

    @Override
    public boolean start() {
        context().newBody().then(new End(this)).start();
        return false;
    }

    private void report(Throwable failure) {
        TaskLog log = context().log();
        Result forBuild = buildResult;
        Result forStage = stageResult;
        if (message != null) {
            log.error(message);
        }
        if (failure instanceof AbortException) {
            log.error(failure.getMessage());
        } else if (failure instanceof FlowInterruptedException interruption) {
            interruption.getCauses().forEach(cause -> log.println(cause.getShortDescription()));
            forBuild = interruption.getResult();
            forStage = forBuild;
        } else {
            log.print(StackTraces.of(failure));
        }
        worsen(forBuild, forStage);
    }

    private void worsen(Result forBuild, Result forStage) {
        Build build = context().build();
        Result before = build.state().result() == null ? Result.SUCCESS : build.state().result();
        if (forBuild.isWorseThan(before)) {
            context().log().println("Setting overall build result to " + forBuild);
            build.state().setResult(forBuild);
        }
        build.state().worsenStages(context().variables().stages(), forStage);
    }

    private static final class End implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final CatchErrorStep step;

        End(CatchErrorStep step) {
            this.step = step;
        }

        @Override
        public void onSuccess(Object result) {
            step.context().onSuccess(null);
        }

        @Override
        public void onFailure(Throwable failure) {
            boolean interrupted = failure instanceof FlowInterruptedException interruption && interruption.isActualInterruption();
            if (interrupted && !step.catchesInterruptions) {
                step.context().onFailure(failure);
                return;
            }
            step.report(failure);
            step.context().onSuccess(null);
        }
    }
}
