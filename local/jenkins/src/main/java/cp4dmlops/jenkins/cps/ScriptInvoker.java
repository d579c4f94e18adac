package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.sandbox.DefaultInvoker;

/** Makes the calls of script code; it has no state, so that reading back gives the same one. */
final class ScriptInvoker extends DefaultInvoker {
    private static final long serialVersionUID = 1L;

    static final ScriptInvoker INSTANCE = new ScriptInvoker();

    private ScriptInvoker() {
    }

    private Object readResolve() {
        return INSTANCE;
    }
}
