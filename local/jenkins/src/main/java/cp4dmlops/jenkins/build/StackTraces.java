package cp4dmlops.jenkins.build;

import com.cloudbees.groovy.cps.Continuable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Prints exceptions as Jenkins does: the innermost cause first, then what it caused, with the frames of scripts only. */
public final class StackTraces {
    private StackTraces() {
    }

    public static String of(Throwable failure) {
        StringBuilder text = new StringBuilder();
        print(text, failure, "", Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void print(StringBuilder text, Throwable failure, String indent, Set<Throwable> seen) {
        if (!seen.add(failure)) {
            text.append("<cycle to ").append(failure).append(">\n");
            return;
        }
        Throwable cause = failure.getCause();
        if (cause != null) {
            print(text, cause, indent, seen);
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(indent).append("Also:   ");
            print(text, suppressed, indent + "\t", seen);
        }
        if (cause != null) {
            text.append(indent).append("Caused: ");
        }
        text.append(summary(failure, cause)).append('\n');
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (isOfScript(frame)) {
                text.append(indent).append("\tat ").append(frame).append('\n');
            }
        }
    }

    private static String summary(Throwable failure, Throwable cause) {
        String summary = failure.toString();
        String suffix = ": " + cause;
        return cause != null && summary.endsWith(suffix) ? summary.substring(0, summary.length() - suffix.length()) : summary;
    }

    private static boolean isOfScript(StackTraceElement frame) {
        String file = frame.getFileName();
        return file != null && !file.endsWith(".java") && !frame.equals(Continuable.SEPARATOR_STACK_ELEMENT);
    }
}
