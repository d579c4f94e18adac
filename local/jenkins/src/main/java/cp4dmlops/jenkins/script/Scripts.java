package cp4dmlops.jenkins.script;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.ProgramStore;
import groovy.lang.Binding;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import groovy.lang.GroovyShell;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jenkinsci.plugins.workflow.cps.CpsCompilationErrorsException;
import org.jenkinsci.plugins.workflow.cps.CpsScript;

/**
 * The compiled scripts of one build. Libraries that are trusted have a class loader of their own, which the Jenkinsfile's
 * is a child of: so they cannot see its classes.
 */
public final class Scripts {
    public static final String JENKINSFILE = "WorkflowScript";
    private static final ThreadLocal<Build> CURRENT = new ThreadLocal<>();

    private final Build build;
    private final Binding binding = new Binding();
    private final GroovyShell trusted;
    private final GroovyShell main;

    public Scripts(Build build) {
        this.build = build;
        this.trusted = new GroovyShell(SharedScripts.classLoader(), new Binding(), Compilers.forLibraries(build));
        this.main = new GroovyShell(trusted.getClassLoader(), binding, Compilers.forJenkinsfile(build));
    }

    /** The build whose script runs, or is being made, on this thread. */
    public static Build currentBuild() {
        return CURRENT.get();
    }

    /** The thread works for this build from now on. */
    public void enter() {
        CURRENT.set(build);
    }

    public void leave() {
        CURRENT.remove();
    }

    public ClassLoader classLoader() {
        return main.getClassLoader();
    }

    /** The variables that the Jenkinsfile shares with the scripts it loads. */
    public Binding binding() {
        return binding;
    }

    /** Makes the classes under that folder visible. */
    public void addFolder(URL folder, boolean isTrusted) {
        (isTrusted ? trusted : main).getClassLoader().addURL(folder);
    }

    public GroovyClassLoader loader(boolean isTrusted) {
        return (isTrusted ? trusted : main).getClassLoader();
    }

    /** Compiles the Jenkinsfile. */
    public CpsScript parseJenkinsfile(String text) {
        return parse(text, JENKINSFILE);
    }

    /** Compiles a script that the Jenkinsfile loads while it runs; it is kept, for the program to be read back elsewhere. */
    public CpsScript parseLoaded(String text) {
        String name = "Script" + (build.state().loadedScripts().size() + 1);
        CpsScript script = parse(text, name);
        build.state().loadedScripts().put(name, text);
        build.vm().register(script);
        return script;
    }

    private CpsScript parse(String text, String name) {
        Class<?> type = main.getClassLoader().parseClass(new GroovyCodeSource(text, name, GroovyShell.DEFAULT_CODE_BASE), false);
        CpsScript script = (CpsScript) InvokerHelper.createScript(type, binding);
        script.belongTo(build);
        return script;
    }

    /** `evaluate` of a script: the text runs as if it were part of the caller. */
    public Object evaluate(String text) {
        try {
            return parseLoaded(text).run();
        } catch (MultipleCompilationErrorsException problem) {
            throw new CpsCompilationErrorsException(problem);
        }
    }

    /** Compiles again what a saved program needs: the Jenkinsfile and the scripts it has loaded. */
    public void restore(String jenkinsfile, Map<String, String> loaded) {
        parseJenkinsfile(jenkinsfile);
        new LinkedHashMap<>(loaded).forEach((name, text) -> parse(text, name));
    }

    /** Lets go of the classes. */
    public void close() {
        MetaClassChanges.undo(build);
        ClassCleanup.clean(List.of(main.getClassLoader(), trusted.getClassLoader()));
    }
}
