package cp4dmlops.jenkins.steps.credentials;

import cp4dmlops.jenkins.build.SecretMask;
import cp4dmlops.jenkins.cps.BodyInvoker;
import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.process.Folders;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.StepExecution;
import cp4dmlops.jenkins.step.Symbols;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** `withCredentials`: secrets as variables for its body, hidden in the log; files are removed at its end. */
public final class WithCredentialsStep extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final transient List<?> bindings;

    private WithCredentialsStep(StepContext context, List<?> bindings) {
        super(context);
        this.bindings = bindings;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("withCredentials", "org.jenkinsci.plugins.credentialsbinding.impl.BindingStep").body()
            .takes("bindings", List.class).creates((context, values) -> new WithCredentialsStep(context, values.list("bindings")));
    }

    @Override
    public boolean start() throws Exception {
        BoundCredentials bound = new BoundCredentials();
        CredentialBinder binder = new CredentialBinder(context(), bound);
        try {
            for (Object binding : bindings) {
                binder.bind(Symbols.describe(binding));
            }
        } catch (Exception problem) {
            deleteAll(bound.files());
            throw problem;
        }
        if (!bound.secrets().isEmpty()) {
            context().log().println("Masking supported pattern matches of "
                + bound.secrets().keySet().stream().map(name -> "$" + name).collect(Collectors.joining(" or ")));
        }
        BodyInvoker body = context().newBody();
        ContextVariables variables = body.variables().with(bound);
        if (!bound.secrets().isEmpty()) {
            variables = variables.with(new SecretMask(bound.secrets().values()));
        }
        body.with(variables).then(new End(context(), bound.files())).start();
        return false;
    }

    private static void deleteAll(List<String> files) throws IOException {
        for (String file : files) {
            Folders.delete(Path.of(file));
        }
    }

    private static final class End extends BodyInvoker.PassOn {
        private static final long serialVersionUID = 1L;

        private final List<String> files;

        End(StepContext context, List<String> files) {
            super(context);
            this.files = new ArrayList<>(files);
        }

        @Override
        protected void finished() throws IOException {
            deleteAll(files);
        }
    }
}
