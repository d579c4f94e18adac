package cp4dmlops.jenkins.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The names a script defines: everywhere in it, or in the block being visited and those around it. */
final class Names {
    private final Set<String> ofScript = new HashSet<>();
    private final Deque<Set<String>> blocks = new ArrayDeque<>();

    void within(Runnable visit) {
        blocks.push(new HashSet<>());
        visit.run();
        blocks.pop();
    }

    void add(String name) {
        blocks.peek().add(name);
    }

    void addOfScript(String name) {
        ofScript.add(name);
    }

    boolean areLocal(String name) {
        return blocks.stream().anyMatch(block -> block.contains(name));
    }

    boolean areOfScript(String name) {
        return ofScript.contains(name);
    }
}
