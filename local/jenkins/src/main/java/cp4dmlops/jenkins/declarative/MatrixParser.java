package cp4dmlops.jenkins.declarative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.stmt.Statement;

/** Reads `matrix { axes { … } excludes { … } stages { … } }`. */
final class MatrixParser {
    private final Grammar grammar;
    private final StageParser stages;

    MatrixParser(Grammar grammar, StageParser stages) {
        this.grammar = grammar;
        this.stages = stages;
    }

    MapExpression parse(Call matrix) {
        MapExpression model = Code.map();
        MapExpression cell = Code.map();
        Map<String, Consumer<Call>> sections = stages.sectionsOfCells(cell);
        boolean[] hasAxes = {false};
        sections.put("axes", call -> {
            hasAxes[0] = true;
            Code.put(model, "axes", axes(call));
        });
        sections.put("excludes", call -> Code.put(model, "excludes", excludes(call)));
        grammar.sections(matrix.block(), sections,
            "Not a valid matrix section definition: \"%s\". Some extra configuration is required.", "Unknown matrix section \"%s\"");
        if (!hasAxes[0]) {
            grammar.problems().content(matrix.node(), "Missing required section \"axes\"");
        }
        if (cell.getMapEntryExpressions().stream().noneMatch(entry -> entry.getKeyExpression().getText().equals("stages"))) {
            grammar.problems().content(matrix.node(), "Missing required section \"stages\"");
        }
        Code.put(model, "cell", cell);
        return model;
    }

    private Expression axes(Call section) {
        List<Expression> axes = new ArrayList<>();
        for (Statement statement : section.statements()) {
            Optional<Call> axis = Call.of(statement).filter(call -> "axis".equals(call.name()) && call.block() != null);
            if (axis.isEmpty()) {
                grammar.problems().form(statement, "Expected an axis");
            } else {
                axes.add(axis(axis.get()));
            }
        }
        return Code.list(axes);
    }

    private MapExpression axis(Call axis) {
        MapExpression model = Code.map();
        for (Call field : grammar.calls(axis, "Expected to find ‘someKey \"someValue\"’").values()) {
            switch (field.name()) {
                case "name" -> Code.put(model, "name", field.onlyArgument());
                case "values", "notValues" -> Code.put(model, field.name(), Code.list(field.arguments()));
                default -> grammar.problems().form(field.node(), "Unknown axis section \"" + field.name() + "\"");
            }
        }
        return model;
    }

    private Expression excludes(Call section) {
        List<Expression> excludes = new ArrayList<>();
        for (Call exclude : grammar.calls(section, "Expected an exclude").values()) {
            excludes.add(axes(exclude));
        }
        return Code.list(excludes);
    }
}
