package cp4dmlops.jenkins.steps.build;

import cp4dmlops.jenkins.build.Build;
import hudson.util.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** Declared parameters: their default values, for builds that are not given others. */
public final class ParameterDefinitions {
    private ParameterDefinitions() {
    }

    public static void declare(Build build, UninstantiatedDescribable definition) {
        Map<String, Object> fields = definition.getArguments();
        String name = String.valueOf(fields.get("name"));
        build.state().defaultParameters().put(name, defaultValue(definition.getSymbol(), fields));
    }

    /** The value a parameter has when nobody gives one. */
    public static Object defaultValue(String symbol, Map<String, Object> fields) {
        Object value = fields.get("defaultValue");
        return switch (symbol) {
            case "booleanParam" -> Boolean.TRUE.equals(value);
            case "choice" -> choices(fields.get("choices")).stream().findFirst().orElse("");
            case "password" -> Secret.fromString(value == null ? null : value.toString());
            default -> value == null ? "" : value.toString();
        };
    }

    private static List<String> choices(Object choices) {
        if (choices instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return choices == null ? List.of() : Arrays.asList(choices.toString().split("\r?\n"));
    }
}
