package cp4dmlops.jenkins.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.syntax.Types;

/** Finds the calls by which a script can reach something outside it: `name(…)` and `name.method(…)`, unless the script itself defines `name`. */
final class CallFinder extends CodeVisitorSupport {
    private static final String OF_FIELDS = "Field";

    private final Names names = new Names();
    private final List<Found> found = new ArrayList<>();

    /** A call of a name that no local variable has where it stands. */
    private record Found(String name, String method, MethodCallExpression node) {
    }

    private CallFinder() {
    }

    /** The calls, in the order in which they are visited. Classes of the script are left out: what they call by itself is their own. */
    static List<Map<String, Object>> callsIn(ModuleNode script) {
        CallFinder finder = new CallFinder();
        script.getStaticImports().keySet().forEach(finder.names::addOfScript);
        script.getImports().stream().map(ImportNode::getAlias).forEach(finder.names::addOfScript);
        script.getMethods().stream().map(MethodNode::getName).forEach(finder.names::addOfScript);
        script.getStatementBlock().visit(finder);
        script.getMethods().forEach(finder::visitMethod);
        return finder.found.stream().filter(call -> !finder.names.areOfScript(call.name())).map(CallFinder::described).toList();
    }

    private static Map<String, Object> described(Found call) {
        Map<String, Object> description = Values.at(call.method() == null ? call.node().getMethod() : call.node().getObjectExpression());
        description.put("name", call.name());
        description.put("method", call.method());
        description.put("arguments", Values.ofArguments(call.node().getArguments()));
        return description;
    }

    private void visitMethod(MethodNode method) {
        names.within(() -> {
            declare(method.getParameters());
            if (method.getCode() != null) {
                method.getCode().visit(this);
            }
        });
    }

    private void declare(Parameter[] parameters) {
        for (Parameter parameter : parameters == null ? Parameter.EMPTY_ARRAY : parameters) {
            if (parameter.hasInitialExpression()) {
                parameter.getInitialExpression().visit(this);
            }
            names.add(parameter.getName());
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        boolean isConstant = call.getMethod() instanceof ConstantExpression;
        if (isConstant && call.getObjectExpression() instanceof VariableExpression object && !object.isSuperExpression()) {
            String method = call.getMethodAsString();
            boolean isOnScript = object.isThisExpression();
            String name = isOnScript ? method : object.getName();
            // An explicit `this.` passes local variables over.
            if (isOnScript && !call.isImplicitThis() || !names.areLocal(name)) {
                found.add(new Found(name, isOnScript ? null : method, call));
            }
        }
        super.visitMethodCallExpression(call);
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        // The right side does not see the variable yet.
        declaration.getRightExpression().visit(this);
        boolean isField = declaration.getAnnotations().stream().anyMatch(annotation -> annotation.getClassNode().getNameWithoutPackage().equals(OF_FIELDS));
        for (String name : variablesOf(declaration.getLeftExpression())) {
            if (isField) {
                names.addOfScript(name);
            } else {
                names.add(name);
            }
        }
    }

    /** Assigning an undeclared variable puts it into the script's binding, where it hides what Jenkins has of that name. */
    @Override
    public void visitBinaryExpression(BinaryExpression expression) {
        if (expression.getOperation().getType() == Types.ASSIGN) {
            variablesOf(expression.getLeftExpression()).stream().filter(name -> !names.areLocal(name)).forEach(names::addOfScript);
        }
        super.visitBinaryExpression(expression);
    }

    private static List<String> variablesOf(ASTNode target) {
        List<Expression> targets = target instanceof TupleExpression several ? several.getExpressions() : Arrays.asList((Expression) target);
        return targets.stream().filter(VariableExpression.class::isInstance).map(variable -> ((VariableExpression) variable).getName()).toList();
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        names.within(() -> super.visitBlockStatement(block));
    }

    @Override
    public void visitClosureExpression(ClosureExpression closure) {
        names.within(() -> {
            declare(closure.getParameters());
            super.visitClosureExpression(closure);
        });
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        names.within(() -> {
            names.add(loop.getVariable().getName());
            super.visitForLoop(loop);
        });
    }

    @Override
    public void visitCatchStatement(CatchStatement statement) {
        names.within(() -> {
            names.add(statement.getVariable().getName());
            super.visitCatchStatement(statement);
        });
    }
}
