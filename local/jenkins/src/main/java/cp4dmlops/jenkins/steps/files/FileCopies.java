package cp4dmlops.jenkins.steps.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Copies files with the folders they are in. */
final class FileCopies {
    private FileCopies() {
    }

    static void copy(List<Path> files, Path from, Path to) throws IOException {
        for (Path file : files) {
            Path target = to.resolve(file.toString());
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
