package cp4dmlops.jenkins.process;

import cp4dmlops.jenkins.build.Engine;
import cp4dmlops.jenkins.build.TaskLog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.util.concurrent.atomic.AtomicBoolean;

/** Copies the output of a task to the log as it comes, and tells its end. */
public final class TaskMonitor {
    private static final int BLOCK = 1 << 20;

    /** Told once, when the task has ended and all of its output is in the log. */
    public interface Listener {
        void exited(int code, String output);

        void failed(Exception problem);
    }

    private final Engine engine;
    private final DurableTask task;
    private final TaskLog log;
    private final Listener listener;
    private final AtomicBoolean pending = new AtomicBoolean();
    private long position;
    private WatchKey key;
    private boolean ended;

    private TaskMonitor(Engine engine, DurableTask task, TaskLog log, Listener listener) {
        this.engine = engine;
        this.task = task;
        this.log = log;
        this.listener = listener;
    }

    /** Watches a task, one just started or one from an earlier process. */
    public static TaskMonitor watch(Engine engine, DurableTask task, TaskLog log, Listener listener) throws IOException {
        TaskMonitor monitor = new TaskMonitor(engine, task, log, listener);
        Path saved = task.file(DurableTask.POSITION);
        monitor.position = Files.exists(saved) ? Long.parseLong(Files.readString(saved)) : 0;
        synchronized (monitor) {
            monitor.key = engine.processes().watch(Path.of(task.folder()), monitor::changed);
        }
        monitor.changed();
        return monitor;
    }

    /** Stops watching; the task goes on. */
    public synchronized void leave() {
        ended = true;
        engine.processes().release(key);
    }

    /** Looks once for any number of changes. */
    private void changed() {
        if (pending.compareAndSet(false, true)) {
            engine.background(this::look);
        }
    }

    private synchronized void look() {
        pending.set(false);
        if (ended) {
            return;
        }
        try {
            Integer code = task.exitCode();
            copyOutput(code != null);
            if (code != null) {
                end(code);
            }
        } catch (IOException | RuntimeException problem) {
            leave();
            listener.failed(problem);
        }
    }

    private void end(int code) throws IOException {
        log.endLine();
        leave();
        listener.exited(code, task.output());
    }

    private void copyOutput(boolean all) throws IOException {
        long before = position;
        try (FileChannel channel = FileChannel.open(task.file(DurableTask.LOG))) {
            while (copyBlock(channel, all)) {
                continue;
            }
        }
        if (position != before && !all) {
            Files.writeString(task.file(DurableTask.POSITION), String.valueOf(position), StandardCharsets.US_ASCII);
        }
    }

    /** Copies whole lines as long as the task runs, so that a character is never cut. True when there may be more. */
    private boolean copyBlock(FileChannel channel, boolean all) throws IOException {
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, channel.size() - position));
        int length = channel.read(block, position);
        if (length <= 0) {
            return false;
        }
        boolean full = length == BLOCK;
        int end = full || !all ? lastLineEnd(block.array(), length) : length;
        if (end == 0) {
            if (!full) {
                return false;
            }
            end = length;
        }
        log.print(new String(block.array(), 0, end, task.charset()));
        position += end;
        return full || all;
    }

    private static int lastLineEnd(byte[] bytes, int length) {
        for (int i = length; i > 0; i--) {
            if (bytes[i - 1] == '\n') {
                return i;
            }
        }
        return 0;
    }
}
