package cp4dmlops.jenkins.script;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.steps.scm.ScmVariable;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.jenkinsci.plugins.workflow.cps.CpsCompilationErrorsException;
import org.jenkinsci.plugins.workflow.cps.CpsScript;
import org.jenkinsci.plugins.workflow.cps.EnvActionImpl;
import org.jenkinsci.plugins.workflow.support.steps.build.RunWrapper;

/** The global variables of a build: Jenkins' own and those that libraries bring. */
public final class GlobalVariables {
    private static final Set<String> BUILT_IN = Set.of("currentBuild", "env", "params", "pipeline", "scm");

    private GlobalVariables() {
    }

    public static Set<String> names(Build build) {
        Set<String> names = new TreeSet<>(BUILT_IN);
        names.addAll(build.libraries().variables());
        return names;
    }

    /** The value of a variable as that script sees it, if there is one of that name. */
    public static Optional<Object> find(String name, CpsScript script) throws Exception {
        Build build = script.$build();
        if (build.libraries().variables().contains(name)) {
            return Optional.of(libraryVariable(name, script));
        }
        return BUILT_IN.contains(name) ? Optional.of(builtIn(name, script)) : Optional.empty();
    }

    private static Object builtIn(String name, CpsScript script) throws Exception {
        Build build = script.$build();
        return switch (name) {
            case "env" -> new EnvActionImpl(build);
            case "params" -> Collections.unmodifiableMap(build.parameters());
            case "currentBuild" -> new RunWrapper(build);
            case "scm" -> ScmVariable.of(build);
            default -> SharedScripts.interpreter(script);
        };
    }

    /** One object for each script that uses it, as in Jenkins: made at first use and kept in that script's variables. */
    private static Object libraryVariable(String name, CpsScript script) throws ReflectiveOperationException {
        if (!script.getBinding().hasVariable(name)) {
            try {
                Object instance = script.$build().scripts().loader(false).loadClass(name).getDeclaredConstructor().newInstance();
                script.getBinding().setVariable(name, instance);
            } catch (MultipleCompilationErrorsException problem) {
                throw new CpsCompilationErrorsException(problem);
            }
        }
        return script.getBinding().getVariable(name);
    }
}
