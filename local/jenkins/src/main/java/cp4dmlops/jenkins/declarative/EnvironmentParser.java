package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Types;

/** Reads `environment { NAME = value … }`. A value may refer to the other entries, whatever their order. */
final class EnvironmentParser {
    private final Grammar grammar;

    EnvironmentParser(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression parse(Call section) {
        Map<String, Expression> values = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Statement statement : section.statements()) {
            if (!(statement instanceof ExpressionStatement expression && expression.getExpression() instanceof BinaryExpression assignment
                && assignment.getOperation().getType() == Types.EQUAL)) {
                grammar.problems().form(statement, "Expected name=value pairs");
            } else if (!(assignment.getLeftExpression() instanceof VariableExpression variable)) {
                grammar.problems().form(statement, "\"" + grammar.text(assignment.getLeftExpression())
                    + "\" is not a valid environment expression. Use \"key = value\" pairs with valid Java/shell keys.");
            } else {
                checkValue(assignment.getRightExpression());
                if (!seen.add(variable.getName())) {
                    grammar.problems().form(variable, "Duplicate environment variable name: \"" + variable.getName() + "\"");
                }
                values.put(variable.getName(), assignment.getRightExpression());
            }
        }
        if (section.statements().isEmpty()) {
            grammar.problems().content(section.node(), "No variables specified for environment");
        }
        return model(values);
    }

    private void checkValue(Expression value) {
        if (value instanceof ConstantExpression || value instanceof GStringExpression || value instanceof MethodCallExpression) {
            return;
        }
        if (value instanceof BinaryExpression join) {
            if (join.getOperation().getType() == Types.PLUS) {
                checkValue(join.getLeftExpression());
                checkValue(join.getRightExpression());
            } else {
                grammar.problems().form(value, "Environment variable values can only be joined together with ‘+’s.");
            }
            return;
        }
        grammar.problems().form(value, "Environment variable values must either be single quoted, double quoted, or function calls.");
    }

    private static Expression model(Map<String, Expression> values) {
        List<Expression> entries = new ArrayList<>();
        values.forEach((name, value) -> {
            MapExpression entry = Code.map();
            Code.put(entry, "name", Code.constant(name));
            Call call = Call.of(value).orElse(null);
            if (call != null && "credentials".equals(call.name()) && call.onlyArgument() != null) {
                Code.put(entry, "credentials", Code.later(call.onlyArgument()));
            } else {
                EnvironmentReferences references = new EnvironmentReferences(values.keySet(), name);
                Expression rewritten = references.rewrite(value);
                Parameter others = new Parameter(ClassHelper.DYNAMIC_TYPE, EnvironmentReferences.OTHERS);
                Code.put(entry, "value", Code.closure(rewritten, others));
                Code.put(entry, "needs", Code.list(references.found().stream().map(Code::constant).toList()));
            }
            entries.add(entry);
        });
        return Code.list(entries);
    }
}
