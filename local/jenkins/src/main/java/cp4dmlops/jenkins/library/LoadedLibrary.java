package cp4dmlops.jenkins.library;

import java.io.Serializable;
import java.util.List;

/**
 * A library of a build.
 *
 * @param folder    where the build keeps its copy
 * @param variables names of its global variables
 */
public record LoadedLibrary(String name, String version, boolean trusted, String folder, List<String> variables) implements Serializable {
}
