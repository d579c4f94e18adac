package cp4dmlops.jenkins.steps.credentials;

import cp4dmlops.jenkins.build.Environment;
import cp4dmlops.jenkins.build.EnvironmentChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The variables that credentials were bound to: those that are secret, those that are not, and the files made for them. */
final class BoundCredentials implements EnvironmentChange {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final List<String> files = new ArrayList<>();

    void secret(String variable, String value) {
        secrets.put(variable, value);
    }

    void plain(String variable, String value) {
        others.put(variable, value);
    }

    void file(String path) {
        files.add(path);
    }

    Map<String, String> secrets() {
        return secrets;
    }

    List<String> files() {
        return files;
    }

    @Override
    public void applyTo(Environment environment) {
        environment.overrideAll(secrets);
        environment.overrideAll(others);
    }

    @Override
    public List<String> secretVariables() {
        return List.copyOf(secrets.keySet());
    }
}
