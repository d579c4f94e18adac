package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;

/** Reads `when { … }`. */
final class WhenParser {
    private static final List<String> CONDITIONS = List.of("allOf", "anyOf", "branch", "buildingTag", "changeRequest", "changelog", "changeset",
        "environment", "equals", "expression", "isRestartedRun", "not", "tag", "triggeredBy");
    private static final Set<String> NESTED = Set.of("allOf", "anyOf", "not");
    private static final Set<String> MOMENTS = Set.of("beforeAgent", "beforeInput", "beforeOptions");

    private final Grammar grammar;

    WhenParser(Grammar grammar) {
        this.grammar = grammar;
    }

    MapExpression parse(Call when) {
        MapExpression model = Code.map();
        List<Expression> conditions = new ArrayList<>();
        for (Map.Entry<String, Call> entry : grammar.calls(when, "Expected a when condition").entrySet()) {
            Call call = entry.getValue();
            if (MOMENTS.contains(call.name())) {
                Code.put(model, call.name(), call.onlyArgument());
            } else {
                conditions.add(condition(call));
            }
        }
        if (conditions.isEmpty()) {
            grammar.problems().content(when.node(), "Empty when closure, remove the property or add some content.");
        }
        Code.put(model, "conditions", Code.list(conditions));
        return model;
    }

    private MapExpression condition(Call call) {
        MapExpression model = Code.map();
        String name = call.name();
        Code.put(model, "type", Code.constant(name));
        if (!CONDITIONS.contains(name)) {
            grammar.problems().content(call.node(), "Unknown conditional " + name + ". Valid conditionals are: " + String.join(", ", CONDITIONS));
        } else if (NESTED.contains(name)) {
            Code.put(model, "children", children(call));
        } else if (name.equals("expression")) {
            Code.put(model, "body", call.block());
        } else {
            Code.put(model, "arguments", Code.later(new ListExpression(call.arguments())));
        }
        return model;
    }

    private Expression children(Call call) {
        List<Expression> children = new ArrayList<>();
        grammar.calls(call, "Expected a when condition").values().forEach(child -> children.add(condition(child)));
        if (children.isEmpty()) {
            grammar.problems().content(call.node(), "Nested when condition \"" + call.name() + "\" requires at least one child condition.");
        } else if (call.name().equals("not") && children.size() != 1) {
            grammar.problems().content(call.node(), "Nested when condition \"not\" requires exactly 1 child condition(s).");
        }
        return Code.list(children);
    }
}
