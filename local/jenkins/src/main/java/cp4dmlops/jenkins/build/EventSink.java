package cp4dmlops.jenkins.build;

import java.util.Map;

/** Where the events of a build go. */
@FunctionalInterface
public interface EventSink {
    void send(Map<String, Object> event);
}
