package hudson.remoting;

import org.jenkinsci.plugins.workflow.actions.ErrorAction.ErrorId;

/** Stands for an exception that cannot be kept itself because it refers to classes of the script. */
public final class ProxyException extends Exception {
    private static final long serialVersionUID = 1L;

    public ProxyException(Throwable original) {
        super(original.toString());
        setStackTrace(original.getStackTrace());
        if (original.getCause() != null) {
            initCause(new ProxyException(original.getCause()));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            addSuppressed(suppressed instanceof ErrorId ? suppressed : new ProxyException(suppressed));
        }
    }

    @Override
    public String toString() {
        return getClass().getName() + ": " + getMessage();
    }
}
