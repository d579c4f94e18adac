package cp4dmlops.jenkins.build;

import java.io.Serializable;

/**
 * A library that a build may load.
 *
 * @param source   url or path of its git repository
 * @param implicit loaded without being asked for
 */
public record LibrarySource(String name, String source, String defaultVersion, boolean trusted, boolean implicit) implements Serializable {
}
