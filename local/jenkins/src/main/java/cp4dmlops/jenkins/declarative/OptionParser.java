package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapExpression;

/** Reads the sections that are lists of calls: `options`, `parameters`, `triggers`, `libraries`, `tools` and `input`. */
final class OptionParser {
    /** Options that are steps around the stages. */
    private static final Set<String> WRAPPERS = Set.of("ansiColor", "catchError", "container", "dir", "lock", "retry", "script", "timeout",
        "timestamps", "waitUntil", "warnError", "withCredentials", "withEnv");
    private static final Set<String> SETTINGS = Set.of("authorizationMatrix", "buildDiscarder", "checkoutToSubdirectory", "disableConcurrentBuilds",
        "disableRestartFromStage", "disableResume", "durabilityHint", "newContainerPerStage", "overrideIndexTriggers", "parallelsAlwaysFailFast",
        "preserveStashes", "quietPeriod", "rateLimitBuilds", "skipDefaultCheckout", "skipStagesAfterUnstable");
    private static final Set<String> PARAMETERS = Set.of("booleanParam", "choice", "file", "password", "run", "string", "text");
    private static final Set<String> TRIGGERS = Set.of("cron", "githubPush", "pollSCM", "upstream");
    private static final Set<String> INPUT_FIELDS = Set.of("message", "id", "ok", "submitter", "submitterParameter", "parameters");

    private final Grammar grammar;

    OptionParser(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression parse(Call section, boolean ofStage) {
        List<Expression> options = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (Call option : grammar.calls(section, "Expected an option").values()) {
            String name = option.name();
            checkType(option, "option", allOptions());
            if (!seen.add(name)) {
                grammar.problems().content(option.node(), "Duplicate option name: \"" + name + "\"");
            }
            MapExpression model = Code.map();
            Code.put(model, "name", Code.constant(name));
            Code.put(model, "wraps", Code.constant(WRAPPERS.contains(name)));
            Code.put(model, "arguments", Code.later(new ListExpression(option.arguments())));
            options.add(model);
        }
        if (section.statements().isEmpty()) {
            grammar.problems().content(section.node(), (ofStage ? "Stage options" : "Options") + " can not be empty");
        }
        return Code.list(options);
    }

    private static Set<String> allOptions() {
        Set<String> all = new TreeSet<>(WRAPPERS);
        all.addAll(SETTINGS);
        return all;
    }

    /** Each parameter becomes a closure that describes it. */
    Expression parseParameters(Call section) {
        List<ClosureExpression> definitions = new ArrayList<>();
        for (Call definition : grammar.calls(section, "Expected a build parameter definition").values()) {
            checkType(definition, "parameter", PARAMETERS);
            definitions.add(Code.later(definition.node()));
        }
        if (section.statements().isEmpty()) {
            grammar.problems().content(section.node(), "Build parameters can not be empty");
        }
        return Code.list(definitions);
    }

    void checkTriggers(Call section) {
        grammar.calls(section, "Expected a trigger").values().forEach(trigger -> checkType(trigger, "trigger", TRIGGERS));
    }

    Expression parseLibraries(Call section) {
        List<Expression> libraries = new ArrayList<>();
        for (Call library : grammar.calls(section, "Expected a \"lib(...)\"").values()) {
            if (!library.name().equals("lib") || library.onlyArgument() == null) {
                grammar.problems().form(library.node(), "Expected a \"lib(...)\" but got " + library.name());
            } else {
                libraries.add(library.onlyArgument());
            }
        }
        return Code.list(libraries);
    }

    /** No tool is ever configured here, which Jenkins says like this. */
    void refuseTools(Call section) {
        for (Call tool : grammar.calls(section, "Expected to find ‘someTool \"someVersion\"’").values()) {
            grammar.problems().content(tool.onlyArgument() == null ? tool.node() : tool.onlyArgument(), "Tool type \"" + tool.name()
                + "\" does not have an install of \"" + tool.onlyText() + "\" configured - did you mean \"null\"?");
        }
        if (section.statements().isEmpty()) {
            grammar.problems().content(section.node(), "No tools specified");
        }
    }

    MapExpression parseInput(Call section) {
        MapExpression input = Code.map();
        boolean hasMessage = false;
        for (Call field : grammar.calls(section, "Expected to find ‘someKey \"someValue\"’").values()) {
            if (!INPUT_FIELDS.contains(field.name())) {
                grammar.problems().form(field.node(), "Not a valid field for input: \"" + field.name() + "\"");
            } else if (field.name().equals("parameters")) {
                Code.put(input, "parameters", parseParameters(field));
            } else {
                hasMessage |= field.name().equals("message");
                Code.put(input, field.name(), field.onlyArgument() == null ? null : Code.later(field.onlyArgument()));
            }
        }
        if (!hasMessage) {
            grammar.problems().content(section.node(), "No message specified for input");
        }
        return input;
    }

    private void checkType(Call call, String kind, Set<String> valid) {
        if (!valid.contains(call.name())) {
            grammar.problems().content(call.node(), "Invalid " + kind + " type \"" + call.name() + "\". Valid " + kind + " types: " + new TreeSet<>(valid));
        }
    }
}
