package cp4dmlops.jenkins.steps.process;

import cp4dmlops.jenkins.build.EnvironmentOverrides;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** `withEnv`: variables for its body. */
public final class WithEnvStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> changes = new LinkedHashMap<>();

    private WithEnvStep(StepContext context, List<?> pairs) {
        super(context);
        for (Object pair : pairs) {
            String text = String.valueOf(pair);
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException(text);
            }
            changes.put(text.substring(0, equals), text.substring(equals + 1));
        }
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("withEnv", "org.jenkinsci.plugins.workflow.steps.EnvStep").body().takes("overrides", List.class)
            .creates((context, values) -> new WithEnvStep(context, values.list("overrides")));
    }

    @Override
    public boolean start() {
        BodyInvoker body = context().newBody();
        body.with(body.variables().with(new EnvironmentOverrides(changes))).start();
        return false;
    }
}
