package cp4dmlops.jenkins.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.GStringExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/** Says what is known of arguments before a script runs. */
final class Values {
    private Values() {
    }

    static List<Map<String, Object>> ofArguments(Expression arguments) {
        List<Map<String, Object>> values = new ArrayList<>();
        if (arguments instanceof TupleExpression tuple) {
            tuple.getExpressions().forEach(argument -> values.add(of(argument)));
        } else {
            values.add(of(arguments));
        }
        return values;
    }

    /** Where a node stands; the end is the place behind it. */
    static Map<String, Object> at(ASTNode node) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("line", node.getLineNumber());
        place.put("column", node.getColumnNumber());
        place.put("endLine", node.getLastLineNumber());
        place.put("endColumn", node.getLastColumnNumber());
        return place;
    }

    private static Map<String, Object> of(Expression expression) {
        Map<String, Object> value = at(expression);
        if (expression instanceof MapExpression map) {
            value.put("kind", "map");
            value.put("entries", map.getMapEntryExpressions().stream().map(Values::ofEntry).toList());
        } else if (expression instanceof ConstantExpression constant) {
            value.put("kind", kindOf(constant.getValue()));
            // Numbers too: JSON has none that are infinite.
            value.put("value", String.valueOf(constant.getValue()));
        } else {
            value.put("kind", kindOf(expression));
        }
        return value;
    }

    /** An entry whose name is computed, or that stands for a whole map, has no name. */
    private static Map<String, Object> ofEntry(MapEntryExpression entry) {
        Map<String, Object> described = at(entry.getKeyExpression());
        described.put("name", entry.getKeyExpression() instanceof ConstantExpression key ? String.valueOf(key.getValue()) : null);
        described.put("value", of(entry.getValueExpression()));
        return described;
    }

    private static String kindOf(Expression expression) {
        if (expression instanceof GStringExpression) {
            return "computedText";
        }
        if (expression instanceof ListExpression) {
            return "list";
        }
        if (expression instanceof SpreadExpression) {
            return "spread";
        }
        return expression instanceof ClosureExpression ? "block" : "unknown";
    }

    private static String kindOf(Object constant) {
        if (constant instanceof String) {
            return "text";
        }
        if (constant instanceof Number) {
            return "number";
        }
        return constant instanceof Boolean ? "boolean" : "null";
    }
}
