package cp4dmlops.jenkins.cps;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.build.EnvironmentChange;
import cp4dmlops.jenkins.build.LogFilter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the blocks around a step give it. Never changed: a block hands a changed copy to its body.
 *
 * @param agent       where processes run, or null outside of `node`
 * @param folder      the current folder on the agent, or null outside of `node`
 * @param environment changes of the environment, outermost first
 * @param filters     what the log passes through, outermost first
 * @param blocks      names of the enclosing block steps, outermost first
 * @param branches    names of the enclosing parallel branches, outermost first
 * @param stages      numbers of the enclosing `stage` steps, outermost first
 */
public record ContextVariables(Agent agent, String folder, List<EnvironmentChange> environment, List<LogFilter> filters,
                               List<String> blocks, List<String> branches, List<Long> stages) implements Serializable {

    public static final ContextVariables NONE = new ContextVariables(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

    public ContextVariables on(Agent newAgent) {
        return new ContextVariables(newAgent, newAgent.workspace(), environment, filters, blocks, branches, stages);
    }

    public ContextVariables in(String newFolder) {
        return new ContextVariables(agent, newFolder, environment, filters, blocks, branches, stages);
    }

    public ContextVariables with(EnvironmentChange change) {
        return new ContextVariables(agent, folder, plus(environment, change), filters, blocks, branches, stages);
    }

    public ContextVariables with(LogFilter filter) {
        return new ContextVariables(agent, folder, environment, plus(filters, filter), blocks, branches, stages);
    }

    public ContextVariables inBlock(String step) {
        return new ContextVariables(agent, folder, environment, filters, plus(blocks, step), branches, stages);
    }

    public ContextVariables inBranch(String branch) {
        return new ContextVariables(agent, folder, environment, filters, blocks, plus(branches, branch), stages);
    }

    public ContextVariables inStage(long stage) {
        return new ContextVariables(agent, folder, environment, filters, blocks, branches, plus(stages, stage));
    }

    private static <T> List<T> plus(List<T> list, T element) {
        List<T> longer = new ArrayList<>(list);
        longer.add(element);
        return List.copyOf(longer);
    }
}
