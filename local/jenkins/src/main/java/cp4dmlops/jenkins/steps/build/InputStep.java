package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.build.Inputs;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.cps.StepHandle;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Symbols;
import hudson.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** `input`: waits for somebody to answer. */
public final class InputStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final String message;
    private final String ok;
    private final String submitterParameter;
    private final Map<String, UninstantiatedDescribable> parameters = new LinkedHashMap<>();

    private InputStep(StepContext context, ParameterValues values) {
        super(context);
        this.message = values.text("message", "");
        String given = values.text("id", "Input" + context.number());
        this.id = given.substring(0, 1).toUpperCase(Locale.ROOT) + given.substring(1);
        this.ok = values.text("ok", "Proceed");
        this.submitterParameter = values.text("submitterParameter");
        for (Object parameter : values.list("parameters")) {
            UninstantiatedDescribable definition = Symbols.describe(parameter);
            parameters.put(String.valueOf(definition.getArguments().get("name")), definition);
        }
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("input", "org.jenkinsci.plugins.workflow.support.steps.input.InputStep").takes("message", String.class)
            .optional("id", String.class).optional("ok", String.class).optional("parameters", List.class)
            .optional("submitter", String.class).optional("submitterParameter", String.class).optional("cancel", String.class)
            .creates(InputStep::new);
    }

    @Override
    public boolean start() {
        context().log().println(message);
        context().log().println(parameters.isEmpty() ? ok + " or Abort" : "Input requested");
        ask();
        return false;
    }

    @Override
    public void onResume() {
        ask();
    }

    private void ask() {
        List<Map<String, Object>> described = new ArrayList<>();
        parameters.values().forEach(definition -> {
            Map<String, Object> fields = new TreeMap<>(definition.getArguments());
            fields.put("type", definition.getSymbol());
            described.add(fields);
        });
        context().build().inputs().ask(id, new Inputs.Question(context().handle(), InputStep::deliver));
        context().build().events().input(id, message, described);
    }

    private static void deliver(StepHandle handle, Map<String, Object> answer) {
        handle.with(InputStep.class, step -> step.answered(answer));
    }

    private void answered(Map<String, Object> answer) {
        if (answer == null) {
            context().onFailure(new FlowInterruptedException(Result.ABORTED, new Rejection()));
            return;
        }
        context().log().println("Approved by anonymous");
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, definition) -> values.put(name,
            answer.getOrDefault(name, ParameterDefinitions.defaultValue(definition.getSymbol(), definition.getArguments()))));
        if (submitterParameter != null) {
            values.put(submitterParameter, "anonymous");
        }
        context().onSuccess(switch (values.size()) {
            case 0 -> null;
            case 1 -> values.values().iterator().next();
            default -> values;
        });
    }

    @Override
    public void stop(Throwable cause) {
        context().build().inputs().withdraw(id);
        context().onFailure(cause);
    }

    /** Somebody said no. */
    private static final class Rejection extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        @Override
        public String getShortDescription() {
            return "Rejected by anonymous";
        }
    }
}
