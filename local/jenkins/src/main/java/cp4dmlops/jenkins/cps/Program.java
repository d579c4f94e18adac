package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.Continuable;
import groovy.lang.Binding;
import groovy.lang.Script;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Everything a running script consists of, and what is saved: its threads and the scripts that share one binding. */
public final class Program implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<Integer, CpsThread> threads = new TreeMap<>();
    private final List<Script> scripts = new ArrayList<>();
    private int nextThread;

    CpsThread addThread(Continuable code, ContextVariables variables, BodyExecution body) {
        CpsThread thread = new CpsThread(nextThread++, code, variables, body);
        threads.put(thread.id(), thread);
        return thread;
    }

    void remove(CpsThread thread) {
        threads.remove(thread.id());
    }

    public Optional<CpsThread> thread(int id) {
        return Optional.ofNullable(threads.get(id));
    }

    /** The live threads, oldest first. */
    public List<CpsThread> threads() {
        return List.copyOf(threads.values());
    }

    public boolean isEmpty() {
        return threads.isEmpty();
    }

    boolean hasRunnable() {
        return threads.values().stream().anyMatch(CpsThread::isRunnable);
    }

    /** The thread that waits for the step with that number. */
    Optional<CpsThread> waitingFor(long step) {
        return threads.values().stream().filter(thread -> thread.isWaitingFor(step)).findFirst();
    }

    boolean hasBodies(CpsThread thread) {
        return threads.values().stream().anyMatch(other -> other.isBodyOf(thread));
    }

    /** The threads nobody else runs for: what an interruption must reach, youngest first. */
    public List<CpsThread> innermost() {
        List<CpsThread> found = new ArrayList<>();
        for (CpsThread thread : threads.descendingMap().values()) {
            if (!hasBodies(thread)) {
                found.add(thread);
            }
        }
        return found;
    }

    /** True when the thread runs inside that body, at any depth. */
    boolean isInside(CpsThread thread, BodyExecution body) {
        CpsThread current = thread;
        while (current != null && current.body() != null) {
            if (current.body().id() == body.id()) {
                return true;
            }
            current = threads.get(current.body().parentThread());
        }
        return false;
    }

    /** A script that shares the binding of the Jenkinsfile. */
    public void register(Script script) {
        scripts.add(script);
    }

    /** After reading back: each script was given a binding of its own, so they are joined again. */
    void shareBinding(Binding binding) {
        if (!scripts.isEmpty()) {
            binding.getVariables().clear();
            putAll(binding, scripts.get(0).getBinding());
            scripts.forEach(script -> script.setBinding(binding));
        }
    }

    @SuppressWarnings("unchecked")
    private static void putAll(Binding target, Binding source) {
        target.getVariables().putAll(source.getVariables());
    }
}
