package cp4dmlops.jenkins.declarative;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.codehaus.groovy.ast.expr.MapExpression;

/** Reads the sections of `pipeline { … }`. */
final class PipelineParser {
    private final Grammar grammar;
    private final MapExpression model = Code.map();
    private boolean hasAgent;
    private boolean hasStages;

    PipelineParser(Grammar grammar) {
        this.grammar = grammar;
    }

    MapExpression parse(Call pipeline) {
        StageParser stages = new StageParser(grammar);
        OptionParser options = new OptionParser(grammar);
        Map<String, Consumer<Call>> sections = new HashMap<>();
        sections.put("agent", call -> {
            hasAgent = true;
            Code.put(model, "agent", new AgentParser(grammar).parse(call));
        });
        sections.put("stages", call -> {
            hasStages = true;
            Code.put(model, "stages", stages.parseStages(call));
        });
        sections.put("post", call -> Code.put(model, "post", new PostParser(grammar).parse(call)));
        sections.put("environment", call -> Code.put(model, "environment", new EnvironmentParser(grammar).parse(call)));
        sections.put("options", call -> Code.put(model, "options", options.parse(call, false)));
        sections.put("parameters", call -> Code.put(model, "parameters", options.parseParameters(call)));
        sections.put("triggers", options::checkTriggers);
        sections.put("libraries", call -> Code.put(model, "libraries", options.parseLibraries(call)));
        sections.put("tools", options::refuseTools);
        addRenamed(sections);
        grammar.sections(pipeline.block(), sections,
            "Not a valid section definition: \"%s\". Some extra configuration is required.", "Undefined section \"%s\"");
        if (!hasStages) {
            grammar.problems().content(pipeline.node(), "Missing required section \"stages\"");
        }
        if (!hasAgent) {
            grammar.problems().content(pipeline.node(), "Missing required section \"agent\"");
        }
        return model;
    }

    private void addRenamed(Map<String, Consumer<Call>> sections) {
        Map.of(
            "jobProperties", "The ‘jobProperties’ section has been renamed as of version 0.7. Use ‘properties’ instead.",
            "properties", "The ‘properties’ section has been renamed as of version 0.8. Use ‘options’ instead.",
            "notifications", "The ‘notifications’ section has been removed as of version 0.6. Use ‘post’ for all post-build actions.",
            "postBuild", "The ‘postBuild’ section has been renamed as of version 0.6. Use ‘post’ for all post-build actions."
        ).forEach((name, message) -> sections.put(name, call -> grammar.problems().form(call.node(), message)));
    }
}
