package cp4dmlops.jenkins.build;

import java.util.Map;

/** Variables that replace, extend (`PATH+X`) or, when empty, remove those of the blocks around. */
public record EnvironmentOverrides(Map<String, String> changes) implements EnvironmentChange {
    @Override
    public void applyTo(Environment environment) {
        environment.overrideExpandingAll(changes);
    }
}
