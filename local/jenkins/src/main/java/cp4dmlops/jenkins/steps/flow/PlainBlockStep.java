package cp4dmlops.jenkins.steps.flow;

import cp4dmlops.jenkins.build.EnvironmentOverrides;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import java.util.Map;

/** A block that only runs its body: `script`, `timestamps`, `ansiColor`, and blocks whose effect does not exist on one machine. */
public final class PlainBlockStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String remark;
    private final Map<String, String> variables;

    private PlainBlockStep(StepContext context, String remark) {
        this(context, remark, Map.of());
    }

    private PlainBlockStep(StepContext context, String remark, Map<String, String> variables) {
        super(context);
        this.remark = remark;
        this.variables = variables;
    }

    public static StepDescriptor script() {
        return StepDescriptor.step("script", "org.jenkinsci.plugins.pipeline.modeldefinition.steps.ScriptStep").body()
            .creates((context, values) -> new PlainBlockStep(context, null));
    }

    public static StepDescriptor timestamps() {
        return StepDescriptor.step("timestamps", "hudson.plugins.timestamper.pipeline.TimestamperStep").body()
            .creates((context, values) -> new PlainBlockStep(context, null));
    }

    public static StepDescriptor ansiColor() {
        return StepDescriptor.step("ansiColor", "hudson.plugins.ansicolor.AnsiColorStep").body().fromPlugin("ansicolor")
            .takes("colorMapName", String.class).creates((context, values) -> new PlainBlockStep(context, null));
    }

    public static StepDescriptor container() {
        return StepDescriptor.step("container", "org.csanchez.jenkins.plugins.kubernetes.pipeline.ContainerStep").body().fromPlugin("kubernetes")
            .takes("name", String.class).optional("shell", String.class)
            .creates((context, values) -> new PlainBlockStep(context, "Container '" + values.text("name") + "' is this machine in the local Jenkins"));
    }

    public static StepDescriptor podTemplate() {
        return StepDescriptor.step("podTemplate", "org.csanchez.jenkins.plugins.kubernetes.pipeline.PodTemplateStep").body().fromPlugin("kubernetes")
            .anyArguments().creates((context, values) -> new PlainBlockStep(context, "The pod is this machine in the local Jenkins",
                Map.of("POD_LABEL", String.valueOf(values.values().getOrDefault("label", "pod-" + context.number())))));
    }

    @Override
    public boolean start() {
        if (remark != null) {
            context().log().println(remark);
        }
        BodyInvoker body = context().newBody();
        if (!variables.isEmpty()) {
            body.with(body.variables().with(new EnvironmentOverrides(variables)));
        }
        body.start();
        return false;
    }
}
