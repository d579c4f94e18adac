package cp4dmlops.jenkins.build;

import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import groovy.lang.GroovyClassLoader;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import hudson.AbortException;
import hudson.remoting.ProxyException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import jenkins.model.CauseOfInterruption.UserInterruption;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.jenkinsci.plugins.workflow.actions.ErrorAction.ErrorId;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** Marks errors as Jenkins does when it records them, and says how the build's log reports the one that ended it. */
public final class ErrorRecorder {

    /** Gives an error its mark, once. */
    public void record(Throwable failure) {
        if (!hasMark(failure)) {
            failure.addSuppressed(new ErrorId());
        }
    }

    private static boolean hasMark(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable current = failure; current != null && seen.add(current); current = current.getCause()) {
            if (Arrays.stream(current.getSuppressed()).anyMatch(ErrorId.class::isInstance)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the error that ended the build. */
    public void report(Throwable failure, BuildLog log) {
        if (failure instanceof AbortException) {
            log.println("ERROR: " + failure.getMessage());
        } else if (failure instanceof FlowInterruptedException interruption) {
            interruption.getCauses().stream().filter(cause -> !(cause instanceof UserInterruption))
                .forEach(cause -> log.println(cause.getShortDescription()));
        } else {
            record(failure);
            log.print(StackTraces.of(keepable(failure)));
        }
    }

    /** The error, or what Jenkins keeps in its place because the error itself cannot be kept. */
    public static Throwable keepable(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return refersToScript(failure, seen) || !canBeSaved(failure) ? new ProxyException(failure) : failure;
    }

    private static boolean refersToScript(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (failure.getClass().getClassLoader() instanceof GroovyClassLoader
            || failure instanceof MissingMethodException || failure instanceof MultipleCompilationErrorsException) {
            return true;
        }
        if (failure instanceof MissingPropertyException missing && missing.getType() != null
            && missing.getType().getClassLoader() instanceof GroovyClassLoader) {
            return true;
        }
        return refersToScript(failure.getCause(), seen)
            || Arrays.stream(failure.getSuppressed()).anyMatch(suppressed -> refersToScript(suppressed, seen));
    }

    private static boolean canBeSaved(Throwable failure) {
        // Jenkins' list of classes that may be saved has neither of these.
        if (failure instanceof SocketException || failure instanceof CpsCallableInvocation) {
            return false;
        }
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(failure);
            return true;
        } catch (IOException notSerializable) {
            return false;
        }
    }
}
