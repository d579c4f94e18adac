package cp4dmlops.jenkins.build;

import java.util.List;

/** The log as a step sees it: what it prints passes through the filters of the blocks around it, line by line. */
public final class TaskLog {
    private final BuildLog log;
    private final List<LogFilter> filters;
    private final StringBuilder started = new StringBuilder();

    public TaskLog(BuildLog log, List<LogFilter> filters) {
        this.log = log;
        this.filters = filters;
    }

    public void println(String text) {
        print(text + "\n");
    }

    /** An error that is no reason to stop. */
    public void error(String message) {
        println("ERROR: " + message);
    }

    public synchronized void print(String text) {
        if (filters.isEmpty()) {
            log.print(text);
            if (!text.isEmpty()) {
                started.setLength(0);
                started.append(text.endsWith("\n") ? "" : "x");
            }
            return;
        }
        started.append(text);
        int end;
        while ((end = started.indexOf("\n")) >= 0) {
            log.print(filtered(started.substring(0, end)) + "\n");
            started.delete(0, end + 1);
        }
    }

    /** Ends a line that has begun, as Jenkins does at the end of a process. */
    public synchronized void endLine() {
        if (!started.isEmpty()) {
            print("\n");
        }
    }

    private String filtered(String line) {
        String result = line;
        for (int i = filters.size() - 1; i >= 0; i--) {
            result = filters.get(i).line(result);
        }
        return result;
    }
}
