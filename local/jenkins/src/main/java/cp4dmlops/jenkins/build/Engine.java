package cp4dmlops.jenkins.build;

import cp4dmlops.jenkins.process.ProcessWatch;
import cp4dmlops.jenkins.script.MetaClassChanges;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/** What the builds of this process share: timers, threads for work beside the scripts, the watch over processes, locks, milestones. */
public final class Engine {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, daemon("timer"));
    private final ExecutorService background = Executors.newCachedThreadPool(daemon("background"));
    private final ProcessWatch processes;
    private final Locks locks = new Locks();
    private final Milestones milestones = new Milestones();

    public Engine() throws IOException {
        timer.setRemoveOnCancelPolicy(true);
        MetaClassChanges.watch();
        processes = new ProcessWatch(daemon("processes"), timer);
    }

    private static ThreadFactory daemon(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public ScheduledThreadPoolExecutor timer() {
        return timer;
    }

    public void background(Runnable work) {
        background.execute(work);
    }

    public ProcessWatch processes() {
        return processes;
    }

    public Locks locks() {
        return locks;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** The build has ended. */
    void forget(Build build) {
        locks.releaseAll(build);
        milestones.leave(build);
    }
}
