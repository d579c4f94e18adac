package cp4dmlops.jenkins.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a build is asked to do. Kept as the JSON it came as, so that it can be taken up by another process. */
public record BuildRequest(Map<String, Object> json) {

    public String jenkinsfile() {
        return required("jenkinsfile");
    }

    public Path workspace() {
        return Path.of(required("workspace")).toAbsolutePath();
    }

    public Path buildFolder() {
        return Path.of(required("buildFolder")).toAbsolutePath();
    }

    public boolean savesEveryStep() {
        return "every-step".equals(json.get("persist"));
    }

    public String jobName() {
        return (String) job().getOrDefault("name", "pipeline");
    }

    public int jobNumber() {
        return ((Number) job().getOrDefault("number", 1)).intValue();
    }

    private Map<String, Object> job() {
        return object(json.get("job"));
    }

    /** The agent's environment: the one given, or this process'. */
    public Map<String, String> agentEnvironment() {
        return json.get("environment") == null ? System.getenv() : texts(json.get("environment"));
    }

    /** How a secret in an interpolated text is treated: warn, fail or ignore. */
    public String unsafeInterpolation() {
        return (String) json.getOrDefault("unsafeGroovyInterpolation", "warn");
    }

    /** Ids of the plugins whose steps exist beside the usual ones; null stands for all. */
    public Set<String> plugins() {
        return json.get("plugins") == null ? null : Set.copyOf(list(json.get("plugins")).stream().map(String::valueOf).toList());
    }

    public Map<String, Object> parameters() {
        return object(json.get("parameters"));
    }

    /** Repository and ref of `checkout scm`, empty when the script did not come from one. */
    public Map<String, String> scm() {
        return texts(json.get("scm"));
    }

    public List<LibrarySource> libraries() {
        List<LibrarySource> libraries = new ArrayList<>();
        for (Object entry : list(json.get("libraries"))) {
            Map<String, Object> library = object(entry);
            libraries.add(new LibrarySource((String) library.get("name"), (String) library.get("source"), (String) library.get("defaultVersion"),
                !Boolean.FALSE.equals(library.get("trusted")), Boolean.TRUE.equals(library.get("implicit"))));
        }
        return libraries;
    }

    public Map<String, Credential> credentials() {
        Map<String, Credential> credentials = new LinkedHashMap<>();
        for (Object entry : list(json.get("credentials"))) {
            Map<String, String> fields = texts(entry);
            credentials.put(fields.get("id"), new Credential(fields.get("id"), fields.get("kind"), fields));
        }
        return credentials;
    }

    private String required(String name) {
        if (json.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("The build request has no " + name + ".");
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }

    private static Map<String, String> texts(Object value) {
        Map<String, String> fields = new LinkedHashMap<>();
        object(value).forEach((name, field) -> fields.put(name, String.valueOf(field)));
        return fields;
    }
}
