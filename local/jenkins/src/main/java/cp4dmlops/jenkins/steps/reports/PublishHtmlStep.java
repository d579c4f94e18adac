package cp4dmlops.jenkins.steps.reports;

import cp4dmlops.jenkins.cps.StepContext;
import cp4dmlops.jenkins.step.BackgroundStep;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Surrounding;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** `publishHTML`: keeps a folder of pages with the build. */
public final class PublishHtmlStep extends BackgroundStep {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> target;

    private PublishHtmlStep(StepContext context, Map<String, Object> target) {
        super(context);
        this.target = target;
    }

    public static StepDescriptor descriptor() {
        return StepDescriptor.step("publishHTML", "htmlpublisher.HtmlPublisher").unlisted().fromPlugin("htmlpublisher").needs(Surrounding.FOLDER)
            .takes("target", Object.class).creates((context, values) -> new PublishHtmlStep(context, fields(values.value("target"))));
    }

    private static Map<String, Object> fields(Object target) {
        Map<String, Object> fields = new TreeMap<>();
        Map<?, ?> given = target instanceof UninstantiatedDescribable symbol ? symbol.getArguments() : (Map<?, ?>) target;
        given.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    @Override
    protected Object run() throws IOException {
        context().log().println("[htmlpublisher] Archiving HTML reports...");
        String name = String.valueOf(target.getOrDefault("reportName", "HTML Report"));
        Path from = Path.of(context().variables().folder()).resolve(String.valueOf(target.getOrDefault("reportDir", "")));
        Path to = context().build().folder().resolve("htmlreports").resolve(name.replaceAll("[^A-Za-z0-9_-]", "_"));
        context().log().println("[htmlpublisher] Archiving at BUILD level " + from + " to " + to.getFileName());
        if (!Files.isDirectory(from)) {
            if (Boolean.TRUE.equals(target.get("allowMissing"))) {
                return null;
            }
            throw new AbortException("Specified HTML directory '" + from + "' does not exist.");
        }
        copy(from, to);
        return null;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(from)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
