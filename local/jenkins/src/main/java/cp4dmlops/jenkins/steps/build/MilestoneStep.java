package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import hudson.AbortException;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** `milestone`: a place that builds of a job pass in their order, among the builds of this process. */
public final class MilestoneStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final Integer given;
    private final boolean unsafe;

    private MilestoneStep(StepContext context, ParameterValues values) {
        super(context);
        this.given = (Integer) values.value("ordinal");
        this.unsafe = values.flag("unsafe");
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("milestone", "org.jenkinsci.plugins.pipeline.milestone.MilestoneStep").takes("ordinal", Integer.class)
            .optional("label", String.class).optional("unsafe", boolean.class).creates(MilestoneStep::new);
    }

    @Override
    protected Object run() throws AbortException, FlowInterruptedException {
        if (!unsafe && !context().variables().branches().isEmpty()) {
            throw new AbortException("Using a milestone step inside parallel is not allowed");
        }
        Build build = context().build();
        Integer previous = build.state().milestone();
        if (given != null && previous != null && previous >= given) {
            throw new AbortException("Invalid ordinal " + given + ", as the previous one was " + previous);
        }
        int ordinal = given != null ? given : previous != null ? previous + 1 : 0;
        build.state().setMilestone(ordinal);
        context().log().println("Trying to pass milestone " + ordinal);
        build.engine().milestones().pass(build, ordinal);
        return null;
    }
}
