package cp4dmlops.jenkins.script;

import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.codehaus.groovy.runtime.InvokerHelper;

/** Takes the classes of an ended build out of Groovy's registries, which would keep them for ever. */
final class ClassCleanup {
    private ClassCleanup() {
    }

    static void clean(List<GroovyClassLoader> loaders) {
        for (GroovyClassLoader loader : loaders) {
            for (Class<?> type : loader.getLoadedClasses()) {
                InvokerHelper.removeClass(type);
            }
            loader.clearCache();
            try {
                loader.close();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
