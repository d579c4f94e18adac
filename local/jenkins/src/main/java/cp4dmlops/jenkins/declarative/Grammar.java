package cp4dmlops.jenkins.declarative;

import cp4dmlops.jenkins.steps.StepRegistry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;

/** What the parsers of the sections share: the problems found, the steps known, and the way a block of sections is read. */
final class Grammar {
    private final Problems problems;
    private final SourceUnit source;
    private final StepRegistry steps;

    Grammar(Problems problems, SourceUnit source, StepRegistry steps) {
        this.problems = problems;
        this.source = source;
        this.steps = steps;
    }

    Problems problems() {
        return problems;
    }

    StepRegistry steps() {
        return steps;
    }

    /** Reads a block whose statements are sections, each at most once. */
    void sections(ClosureExpression block, Map<String, Consumer<Call>> parsers, String invalid, String unknown) {
        Set<String> seen = new HashSet<>();
        for (Statement statement : Call.statementsOf(block)) {
            Optional<Call> call = Call.of(statement);
            if (call.isEmpty()) {
                problems.form(statement, invalid.formatted(text(statement)));
                continue;
            }
            String name = call.get().name();
            if (name == null) {
                problems.form(statement, "Expected a symbol");
            } else if (!parsers.containsKey(name)) {
                problems.form(statement, unknown.formatted(name));
            } else if (!seen.add(name)) {
                problems.form(statement, "Multiple occurrences of the " + name + " section");
            } else {
                parsers.get(name).accept(call.get());
            }
        }
    }

    /** Reads a block of calls such as those in `options`. */
    Map<String, Call> calls(Call section, String expected) {
        Map<String, Call> calls = new LinkedHashMap<>();
        for (Statement statement : section.statements()) {
            Optional<Call> call = Call.of(statement);
            if (call.isEmpty() || call.get().name() == null) {
                problems.form(statement, expected);
            } else {
                calls.put(call.get().name() + "@" + statement.getLineNumber() + ":" + statement.getColumnNumber(), call.get());
            }
        }
        return calls;
    }

    /** The source of a node, on one line. */
    String text(ASTNode node) {
        StringBuilder text = new StringBuilder();
        for (int line = node.getLineNumber(); line <= node.getLastLineNumber(); line++) {
            String whole = source.getSource().getLine(line, null);
            int from = line == node.getLineNumber() ? node.getColumnNumber() - 1 : 0;
            int to = line == node.getLastLineNumber() ? Math.min(whole.length(), node.getLastColumnNumber() - 1) : whole.length();
            text.append(text.isEmpty() ? "" : "\n").append(whole, Math.min(from, to), to);
        }
        return text.toString().strip();
    }
}
