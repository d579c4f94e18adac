package cp4dmlops.jenkins.declarative;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.Credential;
import cp4dmlops.jenkins.build.StackTraces;
import cp4dmlops.jenkins.cps.CpsThread;
import cp4dmlops.jenkins.steps.build.ParameterDefinitions;
import cp4dmlops.jenkins.steps.files.FilePattern;
import cp4dmlops.jenkins.steps.flow.FailFastCause;
import hudson.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.cps.CpsScript;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.MissingContextVariableException;

/** What the interpreter needs that is no step. */
public final class Declarative {
    private Declarative() {
    }

    public static void log(CpsScript script, String line) {
        script.$build().log().println(line);
    }

    public static void stageSkipped(CpsScript script, String stage) {
        script.$build().events().stage(stage, "skipped", 0, null);
    }

    public static void declare(CpsScript script, Object parameter) {
        ParameterDefinitions.declare(script.$build(), (UninstantiatedDescribable) parameter);
    }

    public static boolean hasScm(CpsScript script) {
        return script.$build().request().scm().containsKey("repository");
    }

    public static boolean isUnstable(CpsScript script) {
        return Result.UNSTABLE.equals(script.$build().state().result());
    }

    /** A failure makes the build at least as bad as it is. A branch that was stopped because another one failed does not count. */
    public static void worsen(CpsScript script, Throwable failure) {
        boolean failedFast = failure instanceof FlowInterruptedException interruption
            && interruption.getCauses().stream().anyMatch(FailFastCause.class::isInstance);
        if (!failedFast) {
            script.$build().state().setResult(resultOf(failure));
        }
    }

    private static Result resultOf(Throwable failure) {
        return failure instanceof FlowInterruptedException interruption ? interruption.getResult() : Result.FAILURE;
    }

    public static void logFailedCondition(CpsScript script, String condition, Throwable failure) {
        script.$build().log().println("Error when executing " + condition + " post condition:");
        script.$build().log().print(StackTraces.of(failure));
    }

    /**
     * Whether a `post` condition holds after an error, which may be null. There never is an earlier build to compare with.
     *
     * @param ofStage whether it stands in a stage, for which counts also what steps such as `catchError` made of the stage
     */
    public static boolean holds(CpsScript script, String condition, Throwable error, boolean ofStage) {
        Build build = script.$build();
        Result result = Result.combine(build.state().flowResult(), build.state().result());
        if (error != null) {
            result = result.combine(resultOf(error));
        } else if (ofStage) {
            List<Long> stages = CpsThread.current().variables().stages();
            result = Result.combine(result, build.state().stageResult(stages.get(stages.size() - 1)));
        }
        return switch (condition) {
            case "always", "cleanup", "changed" -> true;
            case "aborted" -> result.equals(Result.ABORTED);
            case "failure" -> result.equals(Result.FAILURE);
            case "success" -> result.equals(Result.SUCCESS);
            case "unstable" -> result.equals(Result.UNSTABLE);
            case "unsuccessful" -> !result.equals(Result.SUCCESS);
            case "notBuilt" -> result.equals(Result.NOT_BUILT);
            default -> false;
        };
    }

    /** True when a step failed because it had no agent. */
    public static boolean lacksAgent(Throwable failure) {
        return failure instanceof MissingContextVariableException missing
            && (missing.getType().equals("hudson.FilePath") || missing.getType().equals("hudson.Launcher"));
    }

    /** The bindings that `NAME = credentials('id')` stands for. */
    public static List<UninstantiatedDescribable> bindings(CpsScript script, String name, String id) throws CredentialNotFoundException {
        Credential credential = script.$build().credentials().get(id);
        if (credential == null) {
            throw new CredentialNotFoundException(id);
        }
        List<UninstantiatedDescribable> bindings = new ArrayList<>();
        switch (credential.kind()) {
            case "usernamePassword" -> {
                bindings.add(binding("usernameColonPassword", id, Map.of("variable", name)));
                bindings.add(binding("usernamePassword", id, Map.of("usernameVariable", name + "_USR", "passwordVariable", name + "_PSW")));
            }
            case "sshUserPrivateKey" -> bindings.add(binding("sshUserPrivateKey", id,
                Map.of("keyFileVariable", name, "usernameVariable", name + "_USR", "passphraseVariable", name + "_PSW")));
            default -> bindings.add(binding(credential.kind(), id, Map.of("variable", name)));
        }
        return bindings;
    }

    private static UninstantiatedDescribable binding(String symbol, String id, Map<String, String> variables) {
        Map<String, Object> arguments = new TreeMap<>(variables);
        arguments.put("credentialsId", id);
        return new UninstantiatedDescribable(symbol, arguments, Set.of());
    }

    /** The map a condition such as `branch pattern: 'x', comparator: 'GLOB'` was given, its one value being the parameter of that name. */
    public static Map<String, Object> arguments(List<?> given, String sole) {
        Map<String, Object> arguments = new TreeMap<>();
        if (!given.isEmpty() && given.get(0) instanceof Map<?, ?> map) {
            map.forEach((name, value) -> arguments.put(String.valueOf(name), value));
        } else if (!given.isEmpty()) {
            arguments.put(sole, given.get(0));
        }
        return arguments;
    }

    /** Whether a name such as that of a branch matches what a condition says, by a file pattern unless it says otherwise. */
    public static boolean matches(String text, Map<String, Object> arguments) {
        if (text == null) {
            return false;
        }
        String pattern = String.valueOf(arguments.getOrDefault("pattern", "*"));
        return switch (String.valueOf(arguments.getOrDefault("comparator", "GLOB"))) {
            case "REGEXP" -> text.matches(pattern);
            case "EQUALS" -> text.equals(pattern);
            default -> FilePattern.matches(pattern, text);
        };
    }

    /** The cells of a matrix: each a value for every axis, without those that are excluded. */
    public static List<Map<String, String>> cells(List<Map<String, Object>> axes, List<List<Map<String, Object>>> excludes) {
        List<Map<String, String>> cells = new ArrayList<>();
        cells.add(new LinkedHashMap<>());
        for (Map<String, Object> axis : axes) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> cell : cells) {
                for (Object value : (List<?>) axis.get("values")) {
                    Map<String, String> copy = new LinkedHashMap<>(cell);
                    copy.put(String.valueOf(axis.get("name")), String.valueOf(value));
                    longer.add(copy);
                }
            }
            cells = longer;
        }
        cells.removeIf(cell -> excludes != null && excludes.stream().anyMatch(exclude -> exclude.stream().allMatch(axis -> falls(cell, axis))));
        return cells;
    }

    private static boolean falls(Map<String, String> cell, Map<String, Object> axis) {
        String value = cell.get(String.valueOf(axis.get("name")));
        boolean listed = axis.get("notValues") == null;
        List<?> values = (List<?>) axis.get(listed ? "values" : "notValues");
        return listed == values.stream().anyMatch(candidate -> String.valueOf(candidate).equals(value));
    }

    /** Name of the stage of a cell. */
    public static String cellName(Map<String, String> cell) {
        List<String> parts = cell.entrySet().stream().map(entry -> entry.getKey() + " = '" + entry.getValue() + "'").toList();
        return "Matrix - " + String.join(", ", parts);
    }
}
