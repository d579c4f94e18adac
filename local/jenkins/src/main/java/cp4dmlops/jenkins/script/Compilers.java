package cp4dmlops.jenkins.script;

import com.cloudbees.groovy.cps.NonCPS;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.declarative.DeclarativeTransformer;
import cp4dmlops.jenkins.library.LibraryAnnotations;
import java.nio.charset.StandardCharsets;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.jenkinsci.plugins.workflow.cps.CpsScript;
import org.jenkinsci.plugins.workflow.libs.Library;

/** Compilers with Jenkins' settings. */
final class Compilers {
    private Compilers() {
    }

    /** For the engine's own scripts. */
    static CompilerConfiguration forEngine() {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(CpsScript.class.getName());
        configuration.setSourceEncoding(StandardCharsets.UTF_8.name());
        ImportCustomizer imports = new ImportCustomizer();
        imports.addStarImports(NonCPS.class.getPackageName(), "hudson.model", "jenkins.model");
        imports.addImports(Library.class.getName());
        configuration.addCompilationCustomizers(imports, new ScriptTransformer());
        return configuration;
    }

    static CompilerConfiguration forLibraries(Build build) {
        CompilerConfiguration configuration = forEngine();
        configuration.addCompilationCustomizers(new DeclarativeTransformer(build.steps()));
        return configuration;
    }

    static CompilerConfiguration forJenkinsfile(Build build) {
        CompilerConfiguration configuration = forLibraries(build);
        configuration.addCompilationCustomizers(new LibraryAnnotations(build));
        return configuration;
    }
}
