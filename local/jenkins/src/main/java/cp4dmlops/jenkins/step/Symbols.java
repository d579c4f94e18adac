package cp4dmlops.jenkins.step;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** The words that describe something rather than do it, such as `string(…)` in a list of parameters or of credentials. */
public final class Symbols {
    /** Name of the parameter that a single argument without a name is for; empty when there is none. */
    private static final Map<String, String> SOLE_PARAMETERS = Map.ofEntries(
        Map.entry("agent", ""), Map.entry("booleanParam", "name"), Map.entry("buildDiscarder", "strategy"), Map.entry("certificate", ""),
        Map.entry("choice", ""), Map.entry("containerEnvVar", ""), Map.entry("containerTemplate", ""), Map.entry("cron", "spec"),
        Map.entry("disableConcurrentBuilds", ""), Map.entry("disableResume", ""), Map.entry("durabilityHint", "hint"), Map.entry("emptyDirVolume", ""),
        Map.entry("envVar", ""), Map.entry("file", ""), Map.entry("githubPush", ""), Map.entry("globalLibraries", ""), Map.entry("hostPathVolume", ""),
        Map.entry("kubernetesAgent", ""), Map.entry("logRotator", ""), Map.entry("modernSCM", "scm"), Map.entry("nonresumable", ""),
        Map.entry("overrideIndexTriggers", ""), Map.entry("parameters", "parameterDefinitions"), Map.entry("password", ""),
        Map.entry("persistentVolumeClaim", ""), Map.entry("pipelineTriggers", "triggers"), Map.entry("pollSCM", "scmpoll_spec"),
        Map.entry("preserveStashes", ""), Map.entry("quietPeriod", "quietPeriod"), Map.entry("rateLimitBuilds", "throttle"),
        Map.entry("run", ""), Map.entry("scmGit", ""), Map.entry("secretEnvVar", ""), Map.entry("secretVolume", ""),
        Map.entry("sshUserPrivateKey", ""), Map.entry("string", ""), Map.entry("text", ""), Map.entry("upstream", ""),
        Map.entry("usernameColonPassword", ""), Map.entry("usernamePassword", ""), Map.entry("configMapVolume", ""), Map.entry("zip", ""));

    private Symbols() {
    }

    public static boolean isKnown(String name) {
        return SOLE_PARAMETERS.containsKey(name);
    }

    public static Set<String> names() {
        return new TreeSet<>(SOLE_PARAMETERS.keySet());
    }

    public static UninstantiatedDescribable create(String name, Object arguments) {
        String sole = SOLE_PARAMETERS.get(name);
        StepArguments given = StepArguments.parse(arguments, new StepArguments.Shape(false, sole.isEmpty() ? null : sole, false));
        return new UninstantiatedDescribable(name, given.named(), given.interpolated());
    }

    /** A description however it was written: by its symbol, or as a map with `$class`. */
    public static UninstantiatedDescribable describe(Object value) {
        if (value instanceof UninstantiatedDescribable symbol) {
            return symbol;
        }
        if (value instanceof Map<?, ?> map && map.get("$class") != null) {
            Map<String, Object> fields = new TreeMap<>();
            map.forEach((key, field) -> fields.put(String.valueOf(key), field));
            return new UninstantiatedDescribable(symbolOf(String.valueOf(fields.remove("$class"))), fields, Set.of());
        }
        throw new IllegalArgumentException("Expected a symbol such as " + List.of("string(…)", "usernamePassword(…)") + " but got " + value);
    }

    private static String symbolOf(String className) {
        return switch (className.substring(className.lastIndexOf('.') + 1)) {
            case "UsernamePasswordMultiBinding" -> "usernamePassword";
            case "UsernamePasswordBinding" -> "usernameColonPassword";
            case "StringBinding", "StringParameterDefinition" -> "string";
            case "FileBinding" -> "file";
            case "SSHUserPrivateKeyBinding" -> "sshUserPrivateKey";
            case "BooleanParameterDefinition" -> "booleanParam";
            case "ChoiceParameterDefinition" -> "choice";
            case "TextParameterDefinition" -> "text";
            case "PasswordParameterDefinition" -> "password";
            case "ParametersDefinitionProperty" -> "parameters";
            case "GitSCM" -> "scmGit";
            default -> className;
        };
    }
}
