package cp4dmlops.jenkins.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** The console of a build: a file, and a listener that gets each line when it is complete. */
public final class BuildLog implements AutoCloseable {
    private final Writer file;
    private final Consumer<String> lines;
    private final StringBuilder started = new StringBuilder();
    private boolean closed;

    public BuildLog(Path path, Consumer<String> lines) throws IOException {
        this.file = Files.newBufferedWriter(path, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.lines = lines;
    }

    /** Adds text, which may hold any number of lines or a part of one. */
    public synchronized void print(String text) {
        if (closed) {
            return;
        }
        started.append(text);
        int end;
        int from = 0;
        while ((end = started.indexOf("\n", from)) >= 0) {
            write(started.substring(from, end));
            from = end + 1;
        }
        started.delete(0, from);
        if (from > 0) {
            flush();
        }
    }

    public void println(String text) {
        print(text + "\n");
    }

    /** A line about the pipeline itself. */
    public void pipeline(String text) {
        println("[Pipeline] " + text);
    }

    private void write(String line) {
        try {
            file.write(line);
            file.write('\n');
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        lines.accept(line);
    }

    private void flush() {
        try {
            file.flush();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** From here on nothing is written any more. */
    @Override
    public synchronized void close() throws IOException {
        if (!closed) {
            closed = true;
            file.close();
        }
    }
}
