package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.InstantStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Symbols;
import java.util.List;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** `properties`: settings of the job. Of these only the default values of parameters mean anything here. */
public final class PropertiesStep extends InstantStep {
    private static final long serialVersionUID = 1L;

    private final transient List<?> properties;

    private PropertiesStep(StepContext context, List<?> properties) {
        super(context);
        this.properties = properties;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("properties", "org.jenkinsci.plugins.workflow.multibranch.JobPropertyStep").takes("properties", List.class)
            .creates((context, values) -> new PropertiesStep(context, values.list("properties")));
    }

    @Override
    protected Object run() {
        for (Object property : properties) {
            UninstantiatedDescribable described = Symbols.describe(property);
            if (described.getSymbol().equals("parameters") && described.getArguments().get("parameterDefinitions") instanceof List<?> definitions) {
                definitions.forEach(definition ->
                    ParameterDefinitions.declare(context().build(), Symbols.describe(definition)));
            }
        }
        return null;
    }
}
