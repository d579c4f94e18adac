package cp4dmlops.jenkins.steps.flow;

import hudson.AbortException;
import java.util.Comparator;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** Orders the failures of branches: errors of the script, then failures of steps, then interruptions, the worse result first. */
final class MostSevereFirst implements Comparator<Throwable> {

    @Override
    public int compare(Throwable first, Throwable second) {
        int byKind = Integer.compare(kind(first), kind(second));
        if (byKind == 0 && first instanceof FlowInterruptedException one && second instanceof FlowInterruptedException other) {
            return Integer.compare(other.getResult().ordinal, one.getResult().ordinal);
        }
        return byKind;
    }

    private static int kind(Throwable failure) {
        if (failure instanceof FlowInterruptedException) {
            return 2;
        }
        return failure instanceof AbortException ? 1 : 0;
    }
}
