package cp4dmlops.jenkins.process;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Tells running tasks when something changed in their folder, so that nobody has to look again and again. */
public final class ProcessWatch {
    /** A file system that reports no changes is still looked at this often. */
    private static final long FALLBACK_SECONDS = 2;

    private final WatchService service = FileSystems.getDefault().newWatchService();
    private final Map<WatchKey, Runnable> watched = new ConcurrentHashMap<>();

    public ProcessWatch(ThreadFactory threads, ScheduledExecutorService timer) throws IOException {
        threads.newThread(this::dispatch).start();
        timer.scheduleWithFixedDelay(() -> watched.values().forEach(Runnable::run), FALLBACK_SECONDS, FALLBACK_SECONDS, TimeUnit.SECONDS);
    }

    /** Calls `changed`, which must be quick, after each change in the folder, until the key is given back. */
    WatchKey watch(Path folder, Runnable changed) throws IOException {
        WatchKey key = folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        watched.put(key, changed);
        return key;
    }

    void release(WatchKey key) {
        watched.remove(key);
        key.cancel();
    }

    private void dispatch() {
        while (true) {
            try {
                WatchKey key = service.take();
                key.pollEvents();
                key.reset();
                Runnable changed = watched.get(key);
                if (changed != null) {
                    changed.run();
                }
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}
