package cp4dmlops.jenkins.build;

import com.cloudbees.groovy.cps.Outcome;
import hudson.model.Result;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** Writes the end of the log and tells the result. */
final class BuildEnd {
    private BuildEnd() {
    }

    /** Writes why the script could not begin. */
    static void writeFailedStart(Build build, Throwable problem) {
        build.log().print(StackTraces.of(problem));
        build.state().setResult(Result.FAILURE);
        writeResult(build);
    }

    static void write(Build build, Outcome outcome) {
        build.log().pipeline("End of Pipeline");
        Throwable failure = outcome.getAbnormal();
        Result result = build.state().flowResult();
        if (failure != null) {
            result = result.combine(failure instanceof FlowInterruptedException interruption ? interruption.getResult() : Result.FAILURE);
            build.errors().report(failure, build.log());
        }
        build.state().setResult(result);
        writeResult(build);
    }

    private static void writeResult(Build build) {
        build.log().println("Finished: " + build.state().result());
    }

    /** Tells the end, when everything is in order: it is the last that is heard of a build. */
    static void announce(Build build, Object returned, Throwable failure) {
        long milliseconds = System.currentTimeMillis() - build.state().startTime();
        String error = failure == null ? null : ErrorRecorder.keepable(failure).toString();
        build.events().finished(build.state().result().toString(), milliseconds, returned, error);
    }
}
