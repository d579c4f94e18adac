package cp4dmlops.jenkins.cps;

import cp4dmlops.jenkins.build.EnvironmentChange;
import cp4dmlops.jenkins.step.StepArguments;
import hudson.AbortException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Warns when Groovy, and not the shell, put a secret into the arguments of a step. */
final class InterpolationCheck {
    private InterpolationCheck() {
    }

    static void check(StepContext context, StepArguments arguments) throws AbortException {
        String mode = context.build().unsafeInterpolation();
        if (arguments.interpolated().isEmpty() || arguments.named().isEmpty() || mode.equals("ignore")) {
            return;
        }
        List<String> leaked = leakedVariables(context, arguments);
        if (leaked.isEmpty()) {
            return;
        }
        boolean fails = mode.equals("fail");
        String message = (fails ? "Error" : "Warning") + ": A secret was passed to \"" + context.stepName()
            + "\" using Groovy String interpolation, which is insecure.\n\t\t Affected argument(s) used the following variable(s): " + leaked
            + "\n\t\t See https://jenkins.io/redirect/groovy-string-interpolation for details.";
        if (fails) {
            throw new AbortException(message);
        }
        context.log().println(message);
    }

    private static List<String> leakedVariables(StepContext context, StepArguments arguments) {
        Map<String, String> environment = context.environment();
        return context.variables().environment().stream()
            .map(EnvironmentChange::secretVariables).flatMap(List::stream).collect(Collectors.toCollection(HashSet::new)).stream()
            .filter(variable -> holds(arguments, environment.getOrDefault(variable, ""))).toList();
    }

    private static boolean holds(StepArguments arguments, String secret) {
        return !secret.isEmpty() && arguments.interpolated().stream().anyMatch(text -> text.contains(secret));
    }
}
