package cp4dmlops.jenkins.script;

import com.cloudbees.groovy.cps.Next;
import groovy.lang.GroovyClassLoader;
import java.util.Optional;

/** Tells who calls a step: only CPS code can be suspended. */
public final class CallerCheck {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CallerCheck() {
    }

    /** True when a method of a script that is not CPS, such as one marked `@NonCPS`, is on the way to the step. */
    public static boolean isOutsideOfCps() {
        return WALKER.walk(frames -> {
            Optional<Class<?>> nearest = frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type == Next.class || type.getClassLoader() instanceof GroovyClassLoader).findFirst();
            return nearest.isPresent() && nearest.get() != Next.class;
        });
    }
}
