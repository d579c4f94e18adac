package cp4dmlops.jenkins.steps;

import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.steps.build.GeneralStep;
import cp4dmlops.jenkins.steps.build.InputStep;
import cp4dmlops.jenkins.steps.build.JobSteps;
import cp4dmlops.jenkins.steps.build.LibrarySteps;
import cp4dmlops.jenkins.steps.build.LoadStep;
import cp4dmlops.jenkins.steps.build.LockStep;
import cp4dmlops.jenkins.steps.build.MilestoneStep;
import cp4dmlops.jenkins.steps.build.PropertiesStep;
import cp4dmlops.jenkins.steps.credentials.WithCredentialsStep;
import cp4dmlops.jenkins.steps.files.ArchiveStep;
import cp4dmlops.jenkins.steps.files.DirStep;
import cp4dmlops.jenkins.steps.files.FileExistsStep;
import cp4dmlops.jenkins.steps.files.FolderSteps;
import cp4dmlops.jenkins.steps.files.ReadFileStep;
import cp4dmlops.jenkins.steps.files.StashStep;
import cp4dmlops.jenkins.steps.files.UnstashStep;
import cp4dmlops.jenkins.steps.files.WriteFileStep;
import cp4dmlops.jenkins.steps.flow.CatchErrorStep;
import cp4dmlops.jenkins.steps.flow.EchoStep;
import cp4dmlops.jenkins.steps.flow.ErrorStep;
import cp4dmlops.jenkins.steps.flow.ParallelStep;
import cp4dmlops.jenkins.steps.flow.PlainBlockStep;
import cp4dmlops.jenkins.steps.flow.RetryStep;
import cp4dmlops.jenkins.steps.flow.SleepStep;
import cp4dmlops.jenkins.steps.flow.StageStep;
import cp4dmlops.jenkins.steps.flow.TimeoutStep;
import cp4dmlops.jenkins.steps.flow.UnstableStep;
import cp4dmlops.jenkins.steps.flow.WaitUntilStep;
import cp4dmlops.jenkins.steps.process.NodeStep;
import cp4dmlops.jenkins.steps.process.RefusedStep;
import cp4dmlops.jenkins.steps.process.ShellStep;
import cp4dmlops.jenkins.steps.process.WithEnvStep;
import cp4dmlops.jenkins.steps.reports.JUnitStep;
import cp4dmlops.jenkins.steps.reports.PublishHtmlStep;
import cp4dmlops.jenkins.steps.scm.CheckoutStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The steps a build has. */
public final class StepRegistry {
    private static final List<StepDescriptor> ALL = List.of(
        EchoStep.descriptor(), ErrorStep.descriptor(), SleepStep.descriptor(), StageStep.descriptor(), TimeoutStep.descriptor(),
        RetryStep.descriptor(), WaitUntilStep.descriptor(), CatchErrorStep.catchError(), CatchErrorStep.warnError(),
        UnstableStep.descriptor(), ParallelStep.descriptor(), PlainBlockStep.script(), PlainBlockStep.timestamps(),
        PlainBlockStep.ansiColor(), PlainBlockStep.container(), PlainBlockStep.podTemplate(),
        ShellStep.descriptor(), NodeStep.descriptor(), WithEnvStep.descriptor(), WithCredentialsStep.descriptor(),
        DirStep.dir(), DirStep.ws(), FolderSteps.pwd(), FolderSteps.deleteDir(), FolderSteps.isUnix(), ReadFileStep.descriptor(),
        WriteFileStep.descriptor(), FileExistsStep.descriptor(), ArchiveStep.archiveArtifacts(), ArchiveStep.archive(),
        StashStep.descriptor(), UnstashStep.descriptor(), PropertiesStep.descriptor(), InputStep.descriptor(), LockStep.descriptor(),
        MilestoneStep.descriptor(), JobSteps.build(), JobSteps.getContext(), JobSteps.mail(), LibrarySteps.library(),
        LibrarySteps.libraryResource(), LoadStep.descriptor(), CheckoutStep.checkout(), CheckoutStep.git(), JUnitStep.descriptor(),
        PublishHtmlStep.descriptor(), GeneralStep.step(), GeneralStep.wrap(), RefusedStep.bat(), RefusedStep.powershell("powershell"),
        RefusedStep.powershell("pwsh"), RefusedStep.tool(), RefusedStep.envVarsForTool());

    private final Map<String, StepDescriptor> steps = new TreeMap<>();

    /** The steps of a controller with those plugins; null stands for all. */
    public StepRegistry(Set<String> plugins) {
        for (StepDescriptor step : ALL) {
            if (step.plugin() == null || plugins == null || plugins.contains(step.plugin())) {
                steps.put(step.name(), step);
            }
        }
    }

    public Optional<StepDescriptor> find(String name) {
        return Optional.ofNullable(steps.get(name));
    }

    /** The names that Jenkins' own list has. */
    public List<String> listedNames() {
        return steps.values().stream().filter(StepDescriptor::isListed).map(StepDescriptor::name).toList();
    }
}
