package cp4dmlops.jenkins.library;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.LibrarySource;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The libraries of one build: loads them, and knows what they bring. */
public final class Libraries {
    private final Build build;

    public Libraries(Build build) {
        this.build = build;
    }

    /** Loads what `@Library` names, and the libraries that are loaded unasked. */
    void loadAll(List<String> identifiers) throws IOException, InterruptedException {
        Map<String, String> versions = new TreeMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        List<LibrarySource> chosen = new ArrayList<>();
        for (String identifier : identifiers) {
            String name = nameOf(identifier);
            versions.put(name, versionOf(identifier));
            if (find(name).isEmpty()) {
                unknown.add(identifier);
            }
        }
        for (LibrarySource library : build.request().libraries()) {
            if (library.implicit() || versions.containsKey(library.name())) {
                chosen.add(library);
            }
        }
        if (!unknown.isEmpty()) {
            throw new AbortException("Could not find any definition of libraries " + unknown);
        }
        for (LibrarySource library : chosen) {
            load(library, version(library, versions.get(library.name())));
        }
    }

    /** Loads one library in the middle of a build, as the `library` step does. */
    public LoadedLibrary load(String identifier) throws IOException, InterruptedException {
        String name = nameOf(identifier);
        Optional<LoadedLibrary> loaded = build.state().libraries().stream().filter(library -> library.name().equals(name)).findFirst();
        if (loaded.isPresent()) {
            build.log().println("Only using first definition of library " + name);
            return loaded.get();
        }
        LibrarySource library = find(name).orElseThrow(() -> new AbortException("No library named " + name + " found"));
        return load(library, version(library, versionOf(identifier)));
    }

    private LoadedLibrary load(LibrarySource library, String version) throws IOException, InterruptedException {
        build.log().println("Loading library " + library.name() + "@" + version);
        Path folder = build.folder().resolve("libs").resolve(library.name());
        LibraryRetriever.retrieve(library, version, folder);
        LoadedLibrary loaded = new LoadedLibrary(library.name(), version, library.trusted(), folder.toString(), variablesIn(folder));
        build.state().libraries().add(loaded);
        addToClassPath(loaded);
        return loaded;
    }

    /** Makes the libraries of a saved build visible again, from the copies it kept. */
    public void restore() throws IOException {
        for (LoadedLibrary library : build.state().libraries()) {
            addToClassPath(library);
        }
    }

    private void addToClassPath(LoadedLibrary library) throws IOException {
        for (String root : List.of("src", "vars")) {
            Path folder = Path.of(library.folder(), root);
            if (Files.isDirectory(folder)) {
                build.scripts().addFolder(folder.toUri().toURL(), library.trusted());
            }
        }
    }

    private static List<String> variablesIn(Path folder) throws IOException {
        Path vars = folder.resolve("vars");
        if (!Files.isDirectory(vars)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(vars)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".groovy"))
                .map(name -> name.substring(0, name.length() - ".groovy".length())).sorted().toList();
        }
    }

    /** Names of the global variables that the loaded libraries bring. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        build.state().libraries().forEach(library -> names.addAll(library.variables()));
        return names;
    }

    /** The resources of that name, by library. */
    public Map<String, Path> resources(String name) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (LoadedLibrary library : build.state().libraries()) {
            Path root = Path.of(library.folder(), "resources");
            Path file = root.resolve(name).normalize();
            if (!file.startsWith(root)) {
                throw new AbortException(name + " references a file that is not contained within the library: " + library.name());
            }
            if (Files.isRegularFile(file)) {
                found.put(library.name(), file);
            }
        }
        return found;
    }

    private Optional<LibrarySource> find(String name) {
        return build.request().libraries().stream().filter(library -> library.name().equals(name)).findFirst();
    }

    private static String version(LibrarySource library, String asked) throws AbortException {
        String version = asked == null ? library.defaultVersion() : asked;
        if (version == null) {
            throw new AbortException("No version specified for library " + library.name());
        }
        return version;
    }

    private static String nameOf(String identifier) {
        int at = identifier.indexOf('@');
        return at < 0 ? identifier : identifier.substring(0, at);
    }

    private static String versionOf(String identifier) {
        int at = identifier.indexOf('@');
        return at < 0 ? null : identifier.substring(at + 1);
    }
}
