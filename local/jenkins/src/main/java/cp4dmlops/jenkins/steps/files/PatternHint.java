package cp4dmlops.jenkins.steps.files;

import java.io.IOException;
import java.nio.file.Path;

/** Says what of a file pattern that matches nothing is still right. */
final class PatternHint {
    private PatternHint() {
    }

    static String of(String patterns, Path folder) throws IOException {
        String pattern = patterns.split(",")[0].strip();
        String nothing = "‘" + pattern + "’ doesn’t match anything";
        String shorter = pattern;
        String previous = null;
        while (true) {
            if (exists(shorter, folder)) {
                return previous == null ? nothing + ", although ‘" + shorter + "’ exists"
                    : nothing + ": ‘" + shorter + "’ exists but not ‘" + previous + "’";
            }
            int slash = shorter.lastIndexOf('/');
            if (slash < 0) {
                return shorter.equals(pattern) ? nothing : nothing + ": even ‘" + shorter + "’ doesn’t exist";
            }
            previous = shorter;
            shorter = shorter.substring(0, slash);
        }
    }

    private static boolean exists(String pattern, Path folder) throws IOException {
        return !pattern.contains("*") && folder.resolve(pattern).toFile().exists()
            || !new FilePattern(pattern, null, false, true).find(folder).isEmpty();
    }
}
