package cp4dmlops.jenkins.build;

import java.io.Serializable;
import java.util.List;

/** What a block such as `withEnv` or `withCredentials` does to the environment of its body. */
public interface EnvironmentChange extends Serializable {
    void applyTo(Environment environment);

    /** Names of the variables that hold secrets. */
    default List<String> secretVariables() {
        return List.of();
    }
}
