package cp4dmlops.jenkins.steps.reports;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import cp4dmlops.jenkins.steps.files.FilePattern;
import hudson.AbortException;
import hudson.model.Result;
import hudson.tasks.junit.TestResultSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** `junit`: reads test reports; a failed test makes the build unstable. */
public final class JUnitStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final String testResults;
    private final boolean allowEmpty;
    private final boolean marksUnstable;

    private JUnitStep(StepContext context, ParameterValues values) {
        super(context);
        this.testResults = values.text("testResults", "");
        this.allowEmpty = values.flag("allowEmptyResults");
        this.marksUnstable = !values.flag("skipMarkingBuildUnstable");
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("junit", "hudson.tasks.junit.pipeline.JUnitResultsStep").needs(Surrounding.FOLDER)
            .takes("testResults", String.class).optional("allowEmptyResults", boolean.class).optional("keepLongStdio", boolean.class)
            .optional("healthScaleFactor", double.class).optional("skipPublishingChecks", boolean.class)
            .optional("skipMarkingBuildUnstable", boolean.class).optional("skipOldReports", boolean.class)
            .optional("testDataPublishers", List.class).optional("checksName", String.class).creates(JUnitStep::new);
    }

    @Override
    protected Object run() throws IOException {
        context().log().println("Recording test results");
        Path folder = Path.of(context().variables().folder());
        List<Path> files = new FilePattern(testResults, null, true, true).find(folder);
        if (files.isEmpty()) {
            if (!allowEmpty) {
                throw new AbortException("No test report files were found. Configuration error?");
            }
            context().log().println("No test report files were found. Configuration error?");
            return new TestResultSummary(0, 0, 0);
        }
        TestResultSummary summary = new TestResultSummary(0, 0, 0);
        for (Path file : files) {
            summary = summary.plus(JUnitReport.read(folder.resolve(file)));
        }
        if (summary.getTotalCount() == 0 && !allowEmpty) {
            throw new AbortException("None of the test reports contained any result");
        }
        if (summary.getFailCount() > 0 && marksUnstable) {
            context().build().state().setResult(Result.UNSTABLE);
            context().build().state().worsenStages(context().variables().stages(), Result.UNSTABLE);
        }
        return summary;
    }
}
