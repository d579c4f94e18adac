package cp4dmlops.jenkins.build;

import cp4dmlops.jenkins.cps.StepHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The named locks of the `lock` step, which hold across the builds of this process. The first in a queue has the lock. */
public final class Locks {
    private record Waiting(StepHandle step, Runnable granted) {
    }

    private final Map<String, Deque<Waiting>> queues = new HashMap<>();

    /** Joins the queue of a lock. True when the step has it at once; otherwise `granted` is called when its turn comes. */
    public synchronized boolean acquire(String name, StepHandle step, Runnable granted) {
        Deque<Waiting> queue = queues.computeIfAbsent(name, unused -> new ArrayDeque<>());
        queue.add(new Waiting(step, granted));
        return queue.size() == 1;
    }

    /** Leaves a lock, or the queue before it. */
    public synchronized void release(String name, StepHandle step) {
        leave(name, waiting -> waiting.step.equals(step));
    }

    synchronized void releaseAll(Build build) {
        List.copyOf(queues.keySet()).forEach(name -> leave(name, waiting -> waiting.step.build() == build));
    }

    private void leave(String name, Predicate<Waiting> leaves) {
        Deque<Waiting> queue = queues.getOrDefault(name, new ArrayDeque<>());
        Waiting holder = queue.peek();
        queue.removeIf(leaves);
        if (queue.isEmpty()) {
            queues.remove(name);
        } else if (queue.peek() != holder) {
            queue.peek().granted.run();
        }
    }
}
