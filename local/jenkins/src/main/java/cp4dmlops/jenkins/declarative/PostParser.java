package cp4dmlops.jenkins.declarative;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads `post { always { … } … }`. */
final class PostParser {
    /** In the order in which Jenkins runs them. */
    private static final List<String> CONDITIONS = List.of("always", "changed", "fixed", "regression", "aborted", "failure", "success",
        "unstable", "unsuccessful", "notBuilt", "cleanup");

    private final Grammar grammar;

    PostParser(Grammar grammar) {
        this.grammar = grammar;
    }

    MapExpression parse(Call post) {
        MapExpression model = Code.map();
        Set<String> seen = new HashSet<>();
        for (Statement statement : post.statements()) {
            Optional<Call> call = Call.of(statement);
            if (call.isEmpty() || call.get().block() == null || call.get().name() == null) {
                grammar.problems().form(statement,
                    "The ‘post’ section can only contain build condition names with code blocks. Valid condition names are " + CONDITIONS);
                continue;
            }
            String condition = call.get().name();
            if (!CONDITIONS.contains(condition)) {
                grammar.problems().content(statement, "Invalid condition \"" + condition + "\" - valid conditions are " + CONDITIONS);
            } else if (!seen.add(condition)) {
                grammar.problems().content(statement, "Duplicate build condition name: \"" + condition + "\"");
            }
            new StepsChecker(grammar).check(call.get());
            Code.put(model, condition, call.get().block());
        }
        if (post.statements().isEmpty()) {
            grammar.problems().content(post.node(), "post can not be empty");
        }
        return model;
    }
}
