package cp4dmlops.jenkins.steps.flow;

import com.cloudbees.groovy.cps.Outcome;
import cp4dmlops.jenkins.cps.BodyCallback;
import cp4dmlops.jenkins.cps.BodyExecution;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.ParameterValues;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import groovy.lang.Closure;
import hudson.model.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** `parallel`: runs closures at the same time. */
public final class ParallelStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final Map<String, Closure<?>> branches;
    private final boolean failFast;
    private final List<BodyExecution> bodies = new ArrayList<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<Throwable> failures = new ArrayList<>();
    private boolean stopped;

    private ParallelStep(StepContext context, Map<String, Closure<?>> branches, boolean failFast) {
        super(context);
        this.branches = branches;
        this.failFast = failFast;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("parallel", "org.jenkinsci.plugins.workflow.cps.steps.ParallelStep").anyArguments().asBlock()
            .creates(ParallelStep::create);
    }

    private static ParallelStep create(StepContext context, ParameterValues values) {
        Map<String, Closure<?>> branches = new LinkedHashMap<>();
        boolean failFast = false;
        for (Map.Entry<String, Object> entry : values.values().entrySet()) {
            if (entry.getValue() instanceof Closure<?> branch) {
                branches.put(entry.getKey(), branch);
            } else if (entry.getKey().equals("failFast") && entry.getValue() instanceof Boolean flag) {
                failFast = flag;
            } else {
                throw new IllegalArgumentException("Expected a closure or failFast but found " + entry.getKey() + "=" + entry.getValue());
            }
        }
        return new ParallelStep(context, branches, failFast);
    }

    @Override
    public boolean start() {
        if (branches.isEmpty()) {
            context().log().println("No branches to run");
            context().onSuccess(new HashMap<>());
            return true;
        }
        branches.forEach((name, code) -> {
            BodyInvoker body = context().newBody(code).labelled("Branch: " + name);
            bodies.add(body.with(body.variables().inBranch(name)).then(new BranchEnd(this, name)).start());
        });
        branches.clear();
        return false;
    }

    @Override
    public void stop(Throwable cause) {
        bodies.forEach(body -> body.cancel(cause));
    }

    private void branchEnded(String name, Outcome outcome) {
        outcomes.put(name, outcome);
        if (outcome.isFailure()) {
            context().log().println("Failed in branch " + name);
            if (failures.stream().noneMatch(known -> known == outcome.getAbnormal())) {
                failures.add(outcome.getAbnormal());
            }
        }
        if (outcomes.size() == bodies.size()) {
            end();
        } else if (outcome.isFailure() && failFast && !stopped) {
            stopped = true;
            stop(new FlowInterruptedException(Result.ABORTED, true, new FailFastCause(name)));
        }
    }

    private void end() {
        if (failures.isEmpty()) {
            Map<String, Object> results = new HashMap<>();
            outcomes.forEach((name, outcome) -> results.put(name, outcome.getNormal()));
            context().onSuccess(results);
            return;
        }
        List<Throwable> ordered = new ArrayList<>(failures);
        if (!failFast) {
            ordered.sort(new MostSevereFirst());
        }
        Throwable first = ordered.get(0);
        ordered.stream().skip(1).forEach(first::addSuppressed);
        context().onFailure(first);
    }

    private static final class BranchEnd implements BodyCallback {
        private static final long serialVersionUID = 1L;

        private final ParallelStep step;
        private final String branch;

        BranchEnd(ParallelStep step, String branch) {
            this.step = step;
            this.branch = branch;
        }

        @Override
        public void onSuccess(Object result) {
            step.branchEnded(branch, new Outcome(result, null));
        }

        @Override
        public void onFailure(Throwable failure) {
            step.branchEnded(branch, new Outcome(null, failure));
        }
    }
}
