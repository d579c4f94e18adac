package cp4dmlops.jenkins.script;

import java.util.Arrays;
import java.util.stream.Stream;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.classgen.Verifier;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Turns `def f(a, b = g())` into two methods before the transformation, as newer versions of groovy-cps do: so a default
 * value may call steps, too.
 */
final class DefaultArguments extends Verifier {

    void expand(SourceUnit source, ClassNode type) {
        if (Stream.concat(type.getMethods().stream(), type.getDeclaredConstructors().stream()).noneMatch(DefaultArguments::hasAny)) {
            return;
        }
        setClassNode(type);
        addDefaultParameterMethods(type);
        addDefaultParameterConstructors(type);
        // The methods that were added name variables which nobody has resolved yet.
        new VariableScopeVisitor(source, true).visitClass(type);
    }

    private static boolean hasAny(MethodNode method) {
        return Arrays.stream(method.getParameters()).anyMatch(Parameter::hasInitialExpression);
    }
}
