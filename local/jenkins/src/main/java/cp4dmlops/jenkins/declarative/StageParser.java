package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads `stages { … }`, `parallel { … }` and the stages in them. */
final class StageParser {
    private final Grammar grammar;
    private final Set<String> names = new HashSet<>();

    StageParser(Grammar grammar) {
        this.grammar = grammar;
    }

    Expression parseStages(Call section) {
        List<Expression> stages = new ArrayList<>();
        Set<String> duplicates = new LinkedHashSet<>();
        for (Statement statement : section.statements()) {
            Optional<Call> call = Call.of(statement);
            if (call.isEmpty() || !"stage".equals(call.get().name())) {
                grammar.problems().form(statement, "Expected a stage");
            } else {
                String name = nameOf(call.get());
                if (!names.add(name)) {
                    duplicates.add(name);
                }
                stages.add(parse(call.get(), name));
            }
        }
        if (stages.isEmpty()) {
            grammar.problems().content(section.node(), "No stages specified");
        }
        duplicates.forEach(name -> grammar.problems().content(section.node(), "Duplicate stage name: \"" + name + "\""));
        return Code.list(stages);
    }

    private MapExpression parse(Call stage, String name) {
        MapExpression model = Code.map();
        Code.put(model, "name", Code.constant(name));
        if (stage.block() == null) {
            grammar.problems().form(stage.node(), "Expected a block for stage");
            return model;
        }
        List<String> contents = new ArrayList<>();
        grammar.sections(stage.block(), sections(model, contents),
            "Not a valid stage section definition: \"%s\". Some extra configuration is required.",
            "Unknown stage section \"%s\". Starting with version 0.5, steps in a stage must be in a ‘steps’ block.");
        checkContents(stage, name, contents);
        return model;
    }

    private String nameOf(Call stage) {
        if (stage.arguments().isEmpty()) {
            grammar.problems().form(stage.node(), "Expected a stage name but did not find any");
            return "error";
        }
        if (!(stage.arguments().get(0) instanceof ConstantExpression constant && constant.getValue() instanceof String name)) {
            grammar.problems().form(stage.arguments().get(0), "Expected string literal");
            return "error";
        }
        if (name.isEmpty()) {
            grammar.problems().content(stage.node(), "Stage does not have a name");
        }
        return name;
    }

    private Map<String, Consumer<Call>> sections(MapExpression model, List<String> contents) {
        OptionParser options = new OptionParser(grammar);
        Map<String, Consumer<Call>> sections = new HashMap<>();
        sections.put("agent", call -> Code.put(model, "agent", new AgentParser(grammar).parse(call)));
        sections.put("environment", call -> Code.put(model, "environment", new EnvironmentParser(grammar).parse(call)));
        sections.put("options", call -> Code.put(model, "options", options.parse(call, true)));
        sections.put("input", call -> Code.put(model, "input", options.parseInput(call)));
        sections.put("when", call -> Code.put(model, "when", new WhenParser(grammar).parse(call)));
        sections.put("post", call -> Code.put(model, "post", new PostParser(grammar).parse(call)));
        sections.put("tools", options::refuseTools);
        sections.put("failFast", call -> Code.put(model, "failFast", call.onlyArgument()));
        sections.put("steps", call -> {
            contents.add("steps");
            new StepsChecker(grammar).check(call);
            Code.put(model, "steps", call.block());
        });
        sections.put("stages", call -> {
            contents.add("stages");
            Code.put(model, "stages", parseStages(call));
        });
        sections.put("parallel", call -> {
            contents.add("parallel");
            Code.put(model, "parallel", parseStages(call));
        });
        sections.put("matrix", call -> {
            contents.add("matrix");
            Code.put(model, "matrix", new MatrixParser(grammar, this).parse(call));
        });
        return sections;
    }

    private void checkContents(Call stage, String name, List<String> contents) {
        if (contents.isEmpty()) {
            grammar.problems().content(stage.node(),
                "Expected one of \"steps\", \"stages\", or \"parallel\" for stage \"" + name + "\"");
        } else if (contents.size() > 1) {
            grammar.problems().content(stage.node(),
                "Only one of \"matrix\", \"parallel\", \"stages\", or \"steps\" allowed for stage \"" + name + "\"");
        }
    }

    /** The sections of a stage that a matrix may have too, for its cells. */
    Map<String, Consumer<Call>> sectionsOfCells(MapExpression model) {
        Map<String, Consumer<Call>> sections = sections(model, new ArrayList<>());
        List.of("steps", "parallel", "matrix", "failFast").forEach(sections::remove);
        return sections;
    }
}
