package cp4dmlops.jenkins.declarative;

import cp4dmlops.jenkins.step.Parameter;
import cp4dmlops.jenkins.step.StepDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;

/** Checks the steps of a block: plain calls only, and with the parameters that Jenkins' own steps have. */
final class StepsChecker {
    private static final Map<String, String> BLOCKED = Map.of(
        "stage", "The stage step cannot be used in Declarative Pipelines",
        "properties", "The properties step cannot be used in Declarative Pipelines");

    private final Grammar grammar;

    StepsChecker(Grammar grammar) {
        this.grammar = grammar;
    }

    void check(Call block) {
        List<Statement> statements = block.statements().stream().filter(statement -> !(statement instanceof EmptyStatement)).toList();
        if (statements.isEmpty()) {
            grammar.problems().content(block.node(), "No steps specified for branch");
        }
        for (Statement statement : statements) {
            checkStep(statement, statements.size() == 1);
        }
    }

    private void checkStep(Statement statement, boolean alone) {
        Optional<Call> call = Call.of(statement);
        if (call.isEmpty()) {
            grammar.problems().form(statement, "Expected a step");
            return;
        }
        String name = call.get().name();
        if (name == null) {
            grammar.problems().form(statement, "Method calls on objects not allowed outside \"script\" blocks.");
            return;
        }
        if (name.equals("script")) {
            if (call.get().block() == null) {
                grammar.problems().form(statement, "Expected a block with the \"script\" step");
            }
            return;
        }
        checkAllowed(call.get(), alone);
        grammar.steps().find(name).ifPresent(step -> checkArguments(call.get(), step));
        if (call.get().block() != null && !name.equals("parallel")) {
            call.get().statements().forEach(inner -> checkStep(inner, false));
        }
    }

    private void checkAllowed(Call call, boolean alone) {
        String reason = BLOCKED.get(call.name());
        if (call.name().equals("parallel") && !alone) {
            reason = "The parallel step can only be used as the only top-level step in a stages step block";
        }
        if (reason != null) {
            grammar.problems().content(call.node(), "Invalid step \"" + call.name() + "\" used - not allowed in this context - " + reason);
        }
    }

    private void checkArguments(Call call, StepDescriptor step) {
        if (step.takesAnyArguments()) {
            return;
        }
        List<Parameter> required = step.parameters().stream().filter(Parameter::required).toList();
        if (call.onlyArgument() instanceof MapExpression named) {
            checkNamed(call, step, named, required);
        } else if (call.arguments().size() == 1 && required.size() == 1) {
            checkType(call.onlyArgument(), required.get(0), false);
        } else if (call.arguments().size() == 1) {
            grammar.problems().content(call.node(), "Step does not take a single required parameter - use named parameters instead");
        } else if (call.arguments().size() != required.size()) {
            grammar.problems().content(call.node(), "\"" + call.name() + "\" should have " + required.size() + " arguments but has "
                + call.arguments().size() + " arguments instead.");
        }
    }

    private void checkNamed(Call call, StepDescriptor step, MapExpression named, List<Parameter> required) {
        List<String> given = named.getMapEntryExpressions().stream().map(entry -> entry.getKeyExpression().getText()).toList();
        for (MapEntryExpression entry : named.getMapEntryExpressions()) {
            String name = entry.getKeyExpression().getText();
            Optional<Parameter> parameter = step.parameters().stream().filter(known -> known.name().equals(name)).findFirst();
            if (parameter.isEmpty()) {
                grammar.problems().content(entry.getKeyExpression(), "Invalid parameter \"" + name + "\", did you mean \""
                    + Nearest.to(name, step.parameters().stream().map(Parameter::name).toList()) + "\"?");
            } else {
                checkType(entry.getValueExpression(), parameter.get(), true);
            }
        }
        for (Parameter parameter : required) {
            if (!given.contains(parameter.name())) {
                grammar.problems().content(call.node(), "Missing required parameter: \"" + parameter.name() + "\"");
            }
        }
    }

    private void checkType(Expression value, Parameter parameter, boolean named) {
        if (!(value instanceof ConstantExpression constant) || constant.getValue() == null) {
            return;
        }
        Object literal = constant.getValue();
        try {
            ScriptBytecodeAdapter.asType(literal, parameter.type());
        } catch (Throwable notConvertible) {
            grammar.problems().content(value, "Expecting \"" + parameter.type() + "\"" + (named ? " for parameter \"" + parameter.name() + "\"" : "")
                + " but got \"" + literal + "\" of type " + literal.getClass() + " instead");
        }
    }
}
