package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Symbols;
import cp4dmlops.jenkins.steps.files.ArchiveStep;
import cp4dmlops.jenkins.steps.flow.PlainBlockStep;
import cp4dmlops.jenkins.steps.reports.JUnitStep;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** `step` and `wrap`: what plugins offered to jobs before there were steps, by the name of the class. It runs as the step that it has become. */
public final class GeneralStep {
    private static final Map<String, StepDescriptor> STEPS = Map.of(
        "ArtifactArchiver", ArchiveStep.archiveArtifacts(), "archiveArtifacts", ArchiveStep.archiveArtifacts(),
        "JUnitResultArchiver", JUnitStep.descriptor(), "junit", JUnitStep.descriptor());
    private static final Map<String, StepDescriptor> WRAPPERS = Map.of("TimestamperBuildWrapper", PlainBlockStep.timestamps());

    private GeneralStep() {
    }

    public static StepDescriptor step() {
        return StepDescriptor.step("step", "org.jenkinsci.plugins.workflow.steps.CoreStep").takes("delegate", Object.class)
            .creates((context, values) -> execution(context, values, STEPS, "interface jenkins.tasks.SimpleBuildStep"));
    }

    public static StepDescriptor wrap() {
        return StepDescriptor.step("wrap", "org.jenkinsci.plugins.workflow.steps.CoreWrapperStep").body().takes("delegate", Object.class)
            .creates((context, values) -> execution(context, values, WRAPPERS, "class jenkins.tasks.SimpleBuildWrapper"));
    }

    private static StepExecution execution(StepContext context, ParameterValues values, Map<String, StepDescriptor> known, String base)
        throws Exception {
        UninstantiatedDescribable wanted = Symbols.describe(values.value("delegate"));
        String name = wanted.getSymbol().substring(wanted.getSymbol().lastIndexOf('.') + 1);
        StepDescriptor step = known.get(name);
        if (step == null) {
            throw new IllegalArgumentException(new UnsupportedOperationException("no known implementation of " + base + " is named " + name));
        }
        return step.instantiate(context, wanted.getArguments());
    }
}
