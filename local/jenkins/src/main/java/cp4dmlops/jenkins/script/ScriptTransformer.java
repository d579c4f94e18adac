package cp4dmlops.jenkins.script;

import com.cloudbees.groovy.cps.CpsTransformer;
import com.cloudbees.groovy.cps.MethodLocation;
import com.cloudbees.groovy.cps.TransformerConfiguration;
import com.cloudbees.groovy.cps.impl.SourceLocation;
import cp4dmlops.jenkins.cps.SpreadCallBlock;
import cp4dmlops.jenkins.cps.SpreadListBlock;
import cp4dmlops.jenkins.cps.SpreadMapBlock;
import java.util.List;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ConstructorCallExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.classgen.AsmClassGenerator;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.LabelVerifier;
import org.codehaus.groovy.control.SourceUnit;
import org.jenkinsci.plugins.workflow.cps.CpsClosure2;

/**
 * groovy-cps' transformation, and what newer versions of it do beyond: `f(*list)`, `[*list]` and `[*: map]`, default
 * arguments that are CPS, and errors for `break` and `continue` where there is no loop.
 */
final class ScriptTransformer extends CpsTransformer {
    private static final ClassNode SPREAD_LIST = ClassHelper.make(SpreadListBlock.class);
    private static final ClassNode SPREAD_MAP = ClassHelper.make(SpreadMapBlock.class);
    private static final ClassNode SPREAD_CALL = ClassHelper.make(SpreadCallBlock.class);
    private static final ClassNode SOURCE_LOCATION = ClassHelper.make(SourceLocation.class);
    private static final ClassNode METHOD_LOCATION = ClassHelper.make(MethodLocation.class);

    private String sourceName;
    private String methodName;

    ScriptTransformer() {
        setConfiguration(new TransformerConfiguration().withClosureType(CpsClosure2.class));
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        sourceName = source.getName().substring(source.getName().lastIndexOf('/') + 1);
        if (!type.isInterface()) {
            new LabelVerifier(source).visitClass(type);
            new DefaultArguments().expand(source, type);
        }
        super.call(source, context, type);
    }

    @Override
    public void visitMethod(MethodNode method) {
        methodName = method.getName();
        super.visitMethod(method);
    }

    @Override
    public void visitListExpression(ListExpression list) {
        if (hasSpread(list.getExpressions())) {
            makeList(list.getExpressions());
        } else {
            super.visitListExpression(list);
        }
    }

    @Override
    public void visitMapExpression(MapExpression map) {
        List<MapEntryExpression> entries = map.getMapEntryExpressions();
        if (entries.stream().noneMatch(ScriptTransformer::isSpread)) {
            super.visitMapExpression(map);
            return;
        }
        makeNode(SPREAD_MAP, () -> {
            ListExpression flags = new ListExpression();
            entries.forEach(entry -> flags.addExpression(new ConstantExpression(isSpread(entry), true)));
            parent.call(flags);
            for (MapEntryExpression entry : entries) {
                if (!isSpread(entry)) {
                    visit(entry.getKeyExpression());
                }
                visit(entry.getValueExpression());
            }
        });
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (!hasSpread(call.getArguments()) || call.isSpreadSafe()) {
            super.visitMethodCallExpression(call);
            return;
        }
        makeNode(SPREAD_CALL, () -> {
            makeLocation(call);
            if (call.isImplicitThis() && AsmClassGenerator.isThisExpression(call.getObjectExpression())) {
                makeNode("javaThis_");
            } else {
                visit(call.getObjectExpression());
            }
            visit(call.getMethod());
            literal(call.isSafe());
            makeList(arguments(call.getArguments()));
        });
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
        if (hasSpread(call.getArguments())) {
            makeCallOnClass(call, call.getOwnerType(), call.getMethod(), call.getArguments());
        } else {
            super.visitStaticMethodCallExpression(call);
        }
    }

    @Override
    public void visitConstructorCallExpression(ConstructorCallExpression call) {
        if (hasSpread(call.getArguments())) {
            makeCallOnClass(call, call.getType(), "<init>", call.getArguments());
        } else {
            super.visitConstructorCallExpression(call);
        }
    }

    private void makeCallOnClass(Expression call, ClassNode type, String method, Expression arguments) {
        makeNode(SPREAD_CALL, () -> {
            makeLocation(call);
            makeNode("constant", () -> literal(type));
            makeNode("constant", new ConstantExpression(method));
            literal(false);
            makeList(arguments(arguments));
        });
    }

    private void makeLocation(Expression call) {
        makeNode(SOURCE_LOCATION, () -> {
            makeNode(METHOD_LOCATION, new ConstantExpression(classNode.getName()), new ConstantExpression(methodName),
                new ConstantExpression(sourceName));
            loc(call);
        });
    }

    private void makeList(List<Expression> elements) {
        makeNode(SPREAD_LIST, () -> {
            ListExpression flags = new ListExpression();
            elements.forEach(element -> flags.addExpression(new ConstantExpression(element instanceof SpreadExpression, true)));
            parent.call(flags);
            elements.forEach(element -> visit(element instanceof SpreadExpression spread ? spread.getExpression() : element));
        });
    }

    private static List<Expression> arguments(Expression arguments) {
        return ((TupleExpression) arguments).getExpressions();
    }

    private static boolean isSpread(MapEntryExpression entry) {
        return entry.getKeyExpression() instanceof SpreadMapExpression;
    }

    private static boolean hasSpread(Expression arguments) {
        return arguments instanceof TupleExpression tuple && hasSpread(tuple.getExpressions());
    }

    private static boolean hasSpread(List<Expression> elements) {
        return elements.stream().anyMatch(SpreadExpression.class::isInstance);
    }
}
