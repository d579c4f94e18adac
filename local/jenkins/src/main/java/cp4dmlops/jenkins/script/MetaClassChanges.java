package cp4dmlops.jenkins.script;

import cp4dmlops.jenkins.build.Build;
import groovy.lang.GroovySystem;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes which build changed the methods of which class (`String.metaClass.shout = …`), and takes that back at its end. */
public final class MetaClassChanges {
    private static final Map<Build, Set<Class<?>>> CHANGED = new ConcurrentHashMap<>();

    private MetaClassChanges() {
    }

    public static void watch() {
        GroovySystem.getMetaClassRegistry().addMetaClassRegistryChangeEventListener(event -> {
            Build build = Scripts.currentBuild();
            if (build != null && event.getNewMetaClass() != null) {
                CHANGED.computeIfAbsent(build, unused -> ConcurrentHashMap.newKeySet()).add(event.getClassToUpdate());
            }
        });
    }

    static void undo(Build build) {
        Set<Class<?>> changed = CHANGED.remove(build);
        if (changed != null) {
            changed.forEach(GroovySystem.getMetaClassRegistry()::removeMetaClass);
        }
    }
}
