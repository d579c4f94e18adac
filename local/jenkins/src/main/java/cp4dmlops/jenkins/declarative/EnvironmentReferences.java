package cp4dmlops.jenkins.declarative;

import java.util.LinkedHashSet;
import java.util.Set;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ExpressionTransformer;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/** Lets a value of `environment` see the other entries: `NAME` and `env.NAME` become a look into the map of those evaluated before. */
final class EnvironmentReferences implements ExpressionTransformer {
    /** Name of the map, as the closure's parameter. */
    static final String OTHERS = "__entries";

    private final Set<String> names;
    private final String own;
    private final Set<String> found = new LinkedHashSet<>();

    EnvironmentReferences(Set<String> names, String own) {
        this.names = names;
        this.own = own;
    }

    Expression rewrite(Expression value) {
        return transform(value);
    }

    /** The entries that the value needs. */
    Set<String> found() {
        return found;
    }

    @Override
    public Expression transform(Expression expression) {
        if (expression == null || expression instanceof ClosureExpression) {
            return expression;
        }
        String name = nameIn(expression);
        if (name != null && names.contains(name) && !name.equals(own)) {
            found.add(name);
            BinaryExpression look = new BinaryExpression(new VariableExpression(OTHERS), Token.newSymbol(Types.LEFT_SQUARE_BRACKET, -1, -1),
                new ConstantExpression(name));
            return Code.at(look, expression);
        }
        return expression.transformExpression(this);
    }

    private static String nameIn(Expression expression) {
        if (expression instanceof VariableExpression variable) {
            return variable.getName();
        }
        boolean ofEnv = expression instanceof PropertyExpression property && property.getObjectExpression() instanceof VariableExpression object
            && object.getName().equals("env");
        return ofEnv ? ((PropertyExpression) expression).getPropertyAsString() : null;
    }
}
