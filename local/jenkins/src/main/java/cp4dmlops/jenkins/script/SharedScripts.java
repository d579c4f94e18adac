package cp4dmlops.jenkins.script;

import groovy.lang.GroovyClassLoader;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jenkinsci.plugins.workflow.cps.CpsScript;

/** Script classes that belong to the engine itself: written in Groovy, because they call steps, and compiled once for all builds. */
final class SharedScripts {
    private static final String INTERPRETER = "cp4dmlops.jenkins.declarative.Interpreter";
    private static final GroovyClassLoader LOADER = new GroovyClassLoader(SharedScripts.class.getClassLoader(), Compilers.forEngine());

    private SharedScripts() {
    }

    static ClassLoader classLoader() {
        return LOADER;
    }

    /** What runs `pipeline { … }` of that script. */
    static Object interpreter(CpsScript script) throws ReflectiveOperationException {
        return InvokerHelper.invokeConstructorOf(interpreterClass(), script);
    }

    private static synchronized Class<?> interpreterClass() throws ReflectiveOperationException {
        // The loader finds the source by its name on the class path.
        return LOADER.loadClass(INTERPRETER, true, false);
    }
}
