package cp4dmlops.jenkins.cps;

import com.cloudbees.groovy.cps.impl.CpsCallableInvocation.MismatchHandler;
import cp4dmlops.jenkins.build.Build;

/** Writes to the log that code outside of CPS called CPS code, whose result it will not get. */
record MismatchLog(Build build) implements MismatchHandler {
    @Override
    public void handle(Object expectedReceiver, String expectedMethod, Object actualReceiver, String actualMethod) {
        build.log().println("expected to call " + name(expectedReceiver, expectedMethod) + " but wound up catching "
            + name(actualReceiver, actualMethod) + "; see: https://jenkins.io/redirect/pipeline-cps-method-mismatches/");
    }

    private static String name(Object receiver, String method) {
        if (receiver == null) {
            return method;
        }
        Class<?> type = receiver instanceof Class<?> itself ? itself : receiver.getClass();
        return type.getName() + "." + method;
    }
}
