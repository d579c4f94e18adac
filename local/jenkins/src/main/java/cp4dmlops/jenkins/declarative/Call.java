package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ReturnStatement;
import org.codehaus.groovy.ast.stmt.Statement;

/**
 * A statement of the form `name arguments` or `name(arguments) { … }`, of which Declarative consists.
 *
 * @param node      the call
 * @param arguments without the block
 * @param block     the block at the end, or null
 */
record Call(MethodCallExpression node, List<Expression> arguments, ClosureExpression block) {

    static Optional<Call> of(Statement statement) {
        if (statement instanceof ExpressionStatement expression) {
            return of(expression.getExpression());
        }
        return statement instanceof ReturnStatement result ? of(result.getExpression()) : Optional.empty();
    }

    static Optional<Call> of(Expression expression) {
        if (!(expression instanceof MethodCallExpression node) || !(node.getArguments() instanceof TupleExpression tuple)) {
            return Optional.empty();
        }
        List<Expression> arguments = new ArrayList<>();
        for (Expression argument : tuple.getExpressions()) {
            arguments.add(argument instanceof NamedArgumentListExpression named ? asMap(named) : argument);
        }
        ClosureExpression block = null;
        if (!arguments.isEmpty() && arguments.get(arguments.size() - 1) instanceof ClosureExpression last) {
            block = last;
            arguments.remove(arguments.size() - 1);
        }
        return Optional.of(new Call(node, arguments, block));
    }

    private static MapExpression asMap(NamedArgumentListExpression named) {
        MapExpression map = new MapExpression(named.getMapEntryExpressions());
        map.setSourcePosition(named);
        return map;
    }

    /** The name, or null when it is computed or the call is made on an object. */
    String name() {
        boolean onThis = node.isImplicitThis() || node.getObjectExpression() instanceof VariableExpression variable && variable.isThisExpression();
        return onThis && node.getMethod() instanceof ConstantExpression constant && constant.getValue() instanceof String text ? text : null;
    }

    /** The only argument, or null. */
    Expression onlyArgument() {
        return arguments.size() == 1 ? arguments.get(0) : null;
    }

    /** The only argument if it is a text, or null. */
    String onlyText() {
        return onlyArgument() instanceof ConstantExpression constant && constant.getValue() instanceof String text ? text : null;
    }

    List<Statement> statements() {
        return statementsOf(block);
    }

    static List<Statement> statementsOf(ClosureExpression block) {
        if (block == null) {
            return List.of();
        }
        return block.getCode() instanceof BlockStatement code ? code.getStatements() : List.of(block.getCode());
    }
}
