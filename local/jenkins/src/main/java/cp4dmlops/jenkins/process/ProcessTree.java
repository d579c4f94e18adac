package cp4dmlops.jenkins.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Processes of this machine, found by a variable in their environment wherever they went. */
public final class ProcessTree {
    private static final Path PROC = Path.of("/proc");
    private static final long PATIENCE_MILLISECONDS = 5000;
    private static final long NOTICE_MILLISECONDS = 200;
    private static final long GLANCE_MILLISECONDS = 5;

    private ProcessTree() {
    }

    /** True while a process runs; one that has ended and only waits to be noticed does not. */
    public static boolean isAlive(long pid) {
        try {
            String status = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            return status.charAt(status.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException | StringIndexOutOfBoundsException gone) {
            return false;
        }
    }

    /** True when any process has that value in its environment. */
    public static boolean exists(String variable, String value) {
        return !find(variable, value).isEmpty();
    }

    /** Ends every process with that variable, children before their parents: asks first, and after some seconds does not ask any more. */
    public static void kill(String variable, String value) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        for (ProcessHandle process : find(variable, value)) {
            killWithChildren(process, deadline);
        }
    }

    private static List<ProcessHandle> find(String variable, String value) {
        byte[] wanted = (variable + "=" + value).getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.chars().allMatch(Character::isDigit))
                .map(Long::valueOf).sorted().filter(pid -> hasVariable(pid, wanted))
                .flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        } catch (IOException problem) {
            throw new IllegalStateException("/proc cannot be read; processes can be ended on Linux only", problem);
        }
    }

    private static boolean hasVariable(long pid, byte[] wanted) {
        byte[] environment;
        try {
            environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
        } catch (IOException notOursOrGone) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= environment.length; i++) {
            if (i == environment.length || environment[i] == 0) {
                if (Arrays.equals(environment, start, i, wanted, 0, wanted.length)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static void killWithChildren(ProcessHandle process, long deadline) {
        process.children().forEach(child -> killWithChildren(child, deadline));
        if (!isAlive(process.pid())) {
            return;
        }
        process.destroy();
        if (!waitWhile(() -> isAlive(process.pid()), deadline)) {
            process.destroyForcibly();
            return;
        }
        // A shell that waited for this process may now end by itself, and should have the time to say so.
        long moment = Math.min(deadline, System.currentTimeMillis() + NOTICE_MILLISECONDS);
        waitWhile(() -> Files.exists(PROC.resolve(String.valueOf(process.pid()))), moment);
    }

    /** False when the time is over first. */
    private static boolean waitWhile(BooleanSupplier condition, long deadline) {
        while (condition.getAsBoolean()) {
            if (System.currentTimeMillis() > deadline) {
                return false;
            }
            try {
                Thread.sleep(GLANCE_MILLISECONDS);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
