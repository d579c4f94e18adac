package cp4dmlops.jenkins.reading;

import groovy.lang.GroovyClassLoader;
import java.util.Map;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.io.StringReaderSource;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** A script's text, parsed by Groovy itself as far as its syntax tree: nothing is resolved, transformed or run. */
final class ScriptText {
    private ScriptText() {
    }

    /** The calls of a script, or why it cannot be parsed. */
    static Map<String, Object> read(String text) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        ErrorCollector errors = new ErrorCollector(configuration);
        GroovyClassLoader noClasses = new GroovyClassLoader(ScriptText.class.getClassLoader(), configuration);
        SourceUnit source = new SourceUnit("script", new StringReaderSource(text, configuration), configuration, noClasses, errors);
        try {
            return Map.of("calls", CallFinder.callsIn(parse(source)));
        } catch (CompilationFailedException problem) {
            return Map.of("problem", firstOf(errors, problem));
        }
    }

    /** Not by a CompilationUnit, which would run transformations: `@Grab` downloads. */
    private static ModuleNode parse(SourceUnit source) {
        source.parse();
        source.completePhase();
        source.nextPhase();
        source.convert();
        return source.getAST();
    }

    private static Map<String, Object> firstOf(ErrorCollector errors, CompilationFailedException problem) {
        if (errors.hasErrors() && errors.getError(0) instanceof SyntaxErrorMessage message) {
            SyntaxException cause = message.getCause();
            return Map.of("message", cause.getOriginalMessage(), "line", cause.getStartLine(), "column", cause.getStartColumn());
        }
        return Map.of("message", String.valueOf(problem.getMessage()), "line", 1, "column", 1);
    }
}
