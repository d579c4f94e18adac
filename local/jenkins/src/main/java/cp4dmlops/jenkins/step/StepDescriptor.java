package cp4dmlops.jenkins.step;

import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.StepContext;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** A step as scripts see it: its name, its parameters, what it needs around it. Built once, then only read. */
public final class StepDescriptor {
    private final String name;
    private final String className;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Surrounding> surroundings = new ArrayList<>();
    private Factory factory;
    private String plugin;
    private boolean listed = true;
    private boolean takesBody;
    private boolean requiresBody;
    private boolean block;
    private boolean free;

    /** Makes an execution from checked arguments. */
    @FunctionalInterface
    public interface Factory {
        StepExecution create(StepContext context, ParameterValues values) throws Exception;
    }

    private StepDescriptor(String name, String className) {
        this.name = name;
        this.className = className;
    }

    /**
     * Begins the description of a step.
     *
     * @param className name of its class on Jenkins, which appears in errors
     */
    public static StepDescriptor step(String name, String className) {
        return new StepDescriptor(name, className);
    }

    /** A parameter of the step's constructor; if there is one only, it may be given without its name. */
    public StepDescriptor takes(String parameter, Class<?> type) {
        parameters.add(new Parameter(parameter, type, true, null));
        return this;
    }

    public StepDescriptor optional(String parameter, Class<?> type) {
        return optional(parameter, type, className);
    }

    /** As `optional`, for a parameter that a super class of the step takes. */
    public StepDescriptor optional(String parameter, Class<?> type, String declaringClass) {
        String setter = declaringClass + ".set" + parameter.substring(0, 1).toUpperCase(Locale.ROOT) + parameter.substring(1);
        parameters.add(new Parameter(parameter, type, false, setter));
        return this;
    }

    public StepDescriptor needs(Surrounding surrounding) {
        surroundings.add(surrounding);
        return this;
    }

    /** The step takes a block and is an error without one. */
    public StepDescriptor body() {
        takesBody = true;
        requiresBody = true;
        return this;
    }

    /** The step takes a block but also goes without. */
    public StepDescriptor optionalBody() {
        takesBody = true;
        return this;
    }

    /** The log shows the step as a block although it takes no closure of its own. */
    public StepDescriptor asBlock() {
        block = true;
        return this;
    }

    /** Arguments are the step's own business: any names, any types. */
    public StepDescriptor anyArguments() {
        free = true;
        return this;
    }

    /** Reached through a symbol, so that Jenkins does not list it among the steps. */
    public StepDescriptor unlisted() {
        listed = false;
        return this;
    }

    /** Comes with a plugin that a controller may not have. */
    public StepDescriptor fromPlugin(String id) {
        plugin = id;
        return this;
    }

    public StepDescriptor creates(Factory executions) {
        factory = executions;
        return this;
    }

    public String name() {
        return name;
    }

    public String plugin() {
        return plugin;
    }

    /** Whether Jenkins' own list of steps has it. */
    public boolean isListed() {
        return listed;
    }

    public boolean requiresBody() {
        return requiresBody;
    }

    public boolean isBlock() {
        return block;
    }

    /** True when Declarative cannot check the arguments, because any are allowed. */
    public boolean takesAnyArguments() {
        return free;
    }

    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** How a call without parameter names is read. */
    public StepArguments.Shape shape() {
        List<Parameter> required = parameters.stream().filter(Parameter::required).toList();
        String sole = required.size() == 1 ? required.get(0).name() : null;
        return new StepArguments.Shape(takesBody, sole, sole != null && parameters.size() == 1);
    }

    public void requireSurroundings(ContextVariables variables) throws MissingContextVariableException {
        for (Surrounding surrounding : surroundings) {
            surrounding.require(variables);
        }
    }

    /** Checks the arguments and makes the execution. */
    public StepExecution instantiate(StepContext context, Map<String, Object> arguments) throws Exception {
        if (free) {
            return factory.create(context, new ParameterValues(arguments));
        }
        warnOfUnknown(context, arguments);
        try {
            return factory.create(context, new ParameterValues(coerced(arguments)));
        } catch (ClassCastException | IllegalArgumentException | InvocationTargetException problem) {
            throw new IllegalArgumentException("Could not instantiate " + arguments + " for " + className + ": " + problem, problem);
        }
    }

    private Map<String, Object> coerced(Map<String, Object> arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (arguments.containsKey(parameter.name())) {
                values.put(parameter.name(), Coercion.coerce(parameter.place(className), parameter.type(), arguments.get(parameter.name())));
            }
        }
        return values;
    }

    private void warnOfUnknown(StepContext context, Map<String, Object> arguments) {
        List<String> unknown = arguments.keySet().stream()
            .filter(given -> parameters.stream().noneMatch(parameter -> parameter.name().equals(given))).toList();
        if (!unknown.isEmpty()) {
            context.log().println("WARNING: Unknown parameter(s) found for class type '" + className + "': " + String.join(",", unknown));
        }
    }
}
