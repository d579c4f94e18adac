package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

/** What is wrong with a pipeline. What it should not say comes first; what it fails to say is told only when the rest is right. */
final class Problems {
    private record Problem(ASTNode node, String message) {
    }

    private final List<Problem> ofForm = new ArrayList<>();
    private final List<Problem> ofContent = new ArrayList<>();

    /** Something that cannot be understood. */
    void form(ASTNode node, String message) {
        ofForm.add(new Problem(node, message));
    }

    /** Something that is understood and not allowed, or missing. */
    void content(ASTNode node, String message) {
        ofContent.add(new Problem(node, message));
    }

    boolean exist() {
        return !ofForm.isEmpty() || !ofContent.isEmpty();
    }

    void report(SourceUnit source) {
        for (Problem problem : ofForm.isEmpty() ? ofContent : ofForm) {
            SyntaxException syntax = new SyntaxException(problem.message, problem.node.getLineNumber(), problem.node.getColumnNumber());
            source.getErrorCollector().addErrorAndContinue(new SyntaxErrorMessage(syntax, source));
        }
    }
}
