package cp4dmlops.jenkins.steps.process;

import cp4dmlops.jenkins.build.Agent;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.process.ProcessTree;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** `node`: a workspace on an agent, which is always this machine. At its end the processes it left behind are ended. */
public final class NodeStep extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "JENKINS_NODE_COOKIE";

    private final String cookie = UUID.randomUUID().toString();
    private String workspace;

    private NodeStep(StepContext context) {
        super(context);
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("node", "org.jenkinsci.plugins.workflow.support.steps.ExecutorStep").body().takes("label", String.class)
            .creates((context, values) -> new NodeStep(context));
    }

    @Override
    public boolean start() throws IOException {
        Build build = context().build();
        workspace = build.state().leaseWorkspace(build.request().workspace());
        Files.createDirectories(Path.of(workspace));
        context().log().println("Running on Jenkins in " + workspace);
        BodyInvoker body = context().newBody();
        body.with(body.variables().on(new Agent(workspace, environment(build)))).then(new End(this)).start();
        return false;
    }

    private Map<String, String> environment(Build build) {
        Map<String, String> variables = new TreeMap<>(build.request().agentEnvironment());
        variables.put(COOKIE, cookie);
        variables.put("EXECUTOR_NUMBER", "0");
        variables.put("NODE_NAME", "built-in");
        variables.put("NODE_LABELS", "built-in");
        variables.put("WORKSPACE", workspace);
        variables.put("WORKSPACE_TMP", Agent.temporaryFolderOf(workspace));
        return variables;
    }

    private static final class End extends BodyInvoker.PassOn {
        private static final long serialVersionUID = 1L;

        private final NodeStep node;

        End(NodeStep node) {
            super(node.context());
            this.node = node;
        }

        @Override
        protected void finished() {
            Build build = node.context().build();
            build.state().returnWorkspace(node.workspace);
            String cookie = node.cookie;
            if (ProcessTree.exists(COOKIE, cookie)) {
                build.background(() -> ProcessTree.kill(COOKIE, cookie));
            }
        }
    }
}
