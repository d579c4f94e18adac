package cp4dmlops.jenkins.reading;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads one text after the other, whatever is in them: what is too much for Groovy's parser is a problem of that text alone. */
final class PatientReader {
    /** Deeply nested code is read by recursion, and takes time that grows faster than the code. */
    private static final long STACK_BYTES = 512L << 20;
    private static final int LIMIT_SECONDS = 10;

    private ExecutorService worker = newWorker();

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "reader", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    Map<String, Object> read(String text) {
        Future<Map<String, Object>> script = worker.submit(() -> ScriptText.read(text));
        try {
            return script.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            worker = newWorker();
            return problem("it takes more than " + LIMIT_SECONDS + " seconds");
        } catch (ExecutionException failure) {
            return problem(String.valueOf(failure.getCause()));
        } catch (InterruptedException nobodyWaits) {
            throw new IllegalStateException(nobodyWaits);
        }
    }

    private static Map<String, Object> problem(String message) {
        return Map.of("problem", Map.of("message", message, "line", 1, "column", 1));
    }
}
