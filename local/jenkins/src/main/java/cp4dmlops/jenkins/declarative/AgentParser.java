package cp4dmlops.jenkins.declarative;

import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** Reads `agent any`, `agent none` and `agent { … }`. */
final class AgentParser {
    private static final List<String> TYPES = List.of("any", "docker", "dockerfile", "kubernetes", "label", "node", "none");

    private final Grammar grammar;

    AgentParser(Grammar grammar) {
        this.grammar = grammar;
    }

    MapExpression parse(Call agent) {
        if (agent.block() == null) {
            return bare(agent);
        }
        Map<String, Call> types = grammar.calls(agent, "Expected to find ‘key \"value\"’");
        if (types.size() > 1) {
            grammar.problems().form(agent.node(), "Only one agent type is allowed per agent section");
        } else if (types.isEmpty()) {
            grammar.problems().content(agent.node(), "No agent type specified. Must be one of " + TYPES);
        }
        MapExpression model = Code.map();
        types.values().stream().findFirst().ifPresent(type -> {
            checkType(type, type.name());
            Code.put(model, "type", Code.constant(type.name()));
            Code.put(model, "argument", type.onlyArgument() == null ? null : Code.later(type.onlyArgument()));
            Code.put(model, "fields", fields(type));
        });
        return model;
    }

    private MapExpression bare(Call agent) {
        MapExpression model = Code.map();
        Expression argument = agent.onlyArgument();
        String type = argument instanceof VariableExpression variable ? variable.getName() : null;
        if (!"any".equals(type) && !"none".equals(type)) {
            grammar.problems().form(argument == null ? agent.node() : argument, "Only \"agent none\", \"agent any\" or \"agent {...}\" are allowed.");
        }
        Code.put(model, "type", Code.constant(type));
        return model;
    }

    private void checkType(Call type, String name) {
        if (!TYPES.contains(name)) {
            grammar.problems().content(type.node(), "Invalid agent type \"" + name + "\" specified. Must be one of " + TYPES);
        }
    }

    private MapExpression fields(Call type) {
        MapExpression fields = Code.map();
        for (Call field : grammar.calls(type, "Expected to find ‘key \"value\"’").values()) {
            Code.put(fields, field.name(), field.onlyArgument() == null ? null : Code.later(field.onlyArgument()));
        }
        return fields;
    }
}
