package cp4dmlops.jenkins.process;

import hudson.AbortException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A git working copy. Its files appear with `checkout` only. */
public final class Git {
    private final Path folder;

    private Git(Path folder) {
        this.folder = folder;
    }

    /** The repository alone, without a working copy. */
    public static Git bareCopyOf(String source, Path folder) throws IOException, InterruptedException {
        return clone(source, folder, "--bare");
    }

    /** Clones a repository, given by url or path. */
    public static Git copyOf(String source, Path folder) throws IOException, InterruptedException {
        return clone(source, folder, "--no-checkout");
    }

    private static Git clone(String source, Path folder, String kind) throws IOException, InterruptedException {
        Answer answer = run(folder.getParent(), List.of("clone", "--quiet", kind, "--", source, folder.toString()));
        if (answer.code != 0) {
            throw new AbortException("Could not clone " + source + ": " + answer.text.strip());
        }
        return new Git(folder);
    }

    /** A folder that has a working copy already. */
    public static Git in(Path folder) {
        return new Git(folder);
    }

    /** The commit that a branch, a tag or an abbreviated commit stands for, in this order. */
    public Optional<String> commit(String version) throws IOException, InterruptedException {
        for (String ref : List.of("refs/remotes/origin/" + version, "refs/heads/" + version, "refs/tags/" + version, version)) {
            Answer answer = run(folder, List.of("rev-parse", "--quiet", "--verify", "--end-of-options", ref + "^{commit}"));
            if (answer.code == 0) {
                return Optional.of(answer.text.strip());
            }
        }
        return Optional.empty();
    }

    /** Brings what is new in the repository. */
    public void fetch() throws IOException, InterruptedException {
        require(run(folder, List.of("fetch", "--quiet", "--tags", "origin")), "fetch");
    }

    public void checkout(String commit) throws IOException, InterruptedException {
        require(run(folder, List.of("checkout", "--quiet", "--force", "--detach", commit)), "checkout " + commit);
    }

    /** The paths of a commit with their modes. */
    public Map<String, String> files(String commit) throws IOException, InterruptedException {
        Answer answer = run(folder, List.of("ls-tree", "-r", "-z", "--full-tree", commit));
        require(answer, "ls-tree " + commit);
        Map<String, String> modes = new TreeMap<>();
        for (String entry : answer.text.split("\0")) {
            int tab = entry.indexOf('\t');
            if (tab > 0) {
                modes.put(entry.substring(tab + 1), entry.substring(0, entry.indexOf(' ')));
            }
        }
        return modes;
    }

    /** Writes some files of a commit below a folder. */
    public void export(String commit, List<String> paths, Path target) throws IOException, InterruptedException {
        require(run(folder, List.of("read-tree", commit)), "read-tree " + commit);
        String list = paths.stream().map(path -> path + "\0").collect(Collectors.joining());
        require(run(folder, List.of("--work-tree=" + target, "checkout-index", "-z", "--stdin"), list), "checkout-index");
    }

    /** First line of the message of a commit. */
    public String subject(String commit) throws IOException, InterruptedException {
        return run(folder, List.of("log", "-1", "--format=%s", commit)).text.strip();
    }

    private static void require(Answer answer, String what) throws AbortException {
        if (answer.code != 0) {
            throw new AbortException("git " + what + " failed: " + answer.text.strip());
        }
    }

    private record Answer(int code, String text) {
    }

    private static Answer run(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return run(folder, arguments, "");
    }

    private static Answer run(Path folder, List<String> arguments, String input) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }
}
