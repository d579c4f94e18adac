package cp4dmlops.jenkins.library;

import cp4dmlops.jenkins.build.LibrarySource;
import cp4dmlops.jenkins.process.Folders;
import cp4dmlops.jenkins.process.Git;
import hudson.AbortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Gets a version of a library from its repository and keeps what Jenkins keeps of it. */
final class LibraryRetriever {
    /** Git's mode of a symbolic link. */
    private static final String SYMBOLIC_LINK = "120000";

    private LibraryRetriever() {
    }

    static void retrieve(LibrarySource library, String version, Path target) throws IOException, InterruptedException {
        Path copy = target.resolveSibling(target.getFileName() + ".git");
        Files.createDirectories(target);
        try {
            Git repository = Git.bareCopyOf(library.source(), copy);
            Optional<String> commit = repository.commit(version);
            if (commit.isEmpty()) {
                throw new AbortException("No version " + version + " found for library " + library.name());
            }
            Map<String, String> files = repository.files(commit.get());
            rejectSymbolicLinks(files);
            repository.export(commit.get(), files.keySet().stream().filter(file -> isCopied(Path.of(file))).toList(), target);
        } finally {
            Folders.delete(copy);
        }
        if (!Files.isDirectory(target.resolve("src")) && !Files.isDirectory(target.resolve("vars"))) {
            throw new AbortException("Library " + library.name() + " expected to contain at least one of src or vars directories");
        }
    }

    private static void rejectSymbolicLinks(Map<String, String> files) throws AbortException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getValue().equals(SYMBOLIC_LINK)) {
                throw new AbortException("Rejecting library: symlink found: " + file.getKey());
            }
        }
    }

    /** Sources but no tests, variables but not those in nested folders, all resources. */
    private static boolean isCopied(Path file) {
        String name = file.getFileName().toString();
        return switch (file.getName(0).toString()) {
            case "src" -> name.endsWith(".groovy") && !file.startsWith(Path.of("src", "test"));
            case "vars" -> file.getNameCount() == 2 && (name.endsWith(".groovy") || name.endsWith(".txt"));
            case "resources" -> file.getNameCount() > 1;
            default -> false;
        };
    }
}
