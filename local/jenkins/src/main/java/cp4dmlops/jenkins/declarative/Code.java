package cp4dmlops.jenkins.declarative;

import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;

/** Writes the Groovy that a checked pipeline becomes: maps and lists, with closures for what runs later. */
final class Code {
    private Code() {
    }

    static ConstantExpression constant(Object value) {
        return new ConstantExpression(value);
    }

    static MapExpression map() {
        return new MapExpression();
    }

    static void put(MapExpression map, String name, Expression value) {
        if (value != null) {
            map.addMapEntryExpression(new MapEntryExpression(constant(name), value));
        }
    }

    static ListExpression list(List<? extends Expression> elements) {
        ListExpression list = new ListExpression();
        elements.forEach(list::addExpression);
        return list;
    }

    /** `{ -> value }` */
    static ClosureExpression later(Expression value) {
        return closure(value, Parameter.EMPTY_ARRAY);
    }

    static ClosureExpression closure(Expression value, Parameter... parameters) {
        ReturnStatement result = new ReturnStatement(value);
        result.setSourcePosition(value);
        BlockStatement block = new BlockStatement(List.of(result), new VariableScope());
        block.setSourcePosition(value);
        // For Groovy, no parameters at all means the implicit `it`.
        ClosureExpression closure = new ClosureExpression(parameters.length == 0 ? null : parameters, block);
        closure.setVariableScope(new VariableScope());
        closure.setSourcePosition(value);
        return closure;
    }

    static <T extends ASTNode> T at(T node, ASTNode position) {
        node.setSourcePosition(position);
        return node;
    }
}
