package cp4dmlops.jenkins.process;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A script that runs in a session of its own and leaves its output and exit code in a folder, so that it outlives whoever
 * started it and can be taken up again.
 *
 * @param folder   the folder of this task, absolute
 * @param captures whether the standard output is a result and does not go to the log
 * @param encoding of the output
 */
public record DurableTask(String folder, boolean captures, String encoding) implements Serializable {
    static final String LOG = "jenkins-log.txt";
    static final String OUTPUT = "output.txt";
    static final String RESULT = "jenkins-result.txt";
    static final String PID = "pid";
    static final String POSITION = "last-location.txt";
    private static final String SCRIPT = "script.sh";
    private static final String COOKIE = "JENKINS_SERVER_COOKIE";

    /** Runs its arguments; the cookie marks them, and not this shell, for an interruption. */
    private static final String WRAPPER = """
        dir=$1 cookie=$2 captures=$3; shift 3
        echo $$ > "$dir/%1$s"
        if [ "$captures" = true ]; then
            %2$s=$cookie "$@" > "$dir/%3$s" 2> "$dir/%4$s" < /dev/null
        else
            %2$s=$cookie "$@" > "$dir/%4$s" 2>&1 < /dev/null
        fi
        echo $? > "$dir/%5$s.tmp"
        mv "$dir/%5$s.tmp" "$dir/%5$s"
        """.formatted(PID, COOKIE, OUTPUT, LOG, RESULT);

    /** Starts a script; a first line `#!` names its interpreter, otherwise `sh -xe` runs it. */
    public static DurableTask start(String script, String workingFolder, Path temporary, Map<String, String> environment, boolean captures,
                                    String encoding) throws IOException {
        String id = "durable-" + UUID.randomUUID().toString().substring(0, 8);
        Path folder = Files.createDirectories(temporary.resolve(id));
        Files.createDirectories(Path.of(workingFolder));
        Path file = folder.resolve(SCRIPT);
        Files.writeString(file, script, Charset.forName(encoding));
        Files.createFile(folder.resolve(LOG));
        List<String> command = new ArrayList<>(
            List.of("setsid", "sh", "-c", WRAPPER, "durable-task", folder.toString(), id, String.valueOf(captures)));
        if (script.startsWith("#!")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            command.add(file.toString());
        } else {
            command.addAll(List.of("sh", "-xe", file.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of(workingFolder).toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.start().getOutputStream().close();
        return new DurableTask(folder.toString(), captures, encoding);
    }

    Path file(String name) {
        return Path.of(folder, name);
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    /** The exit code, or null while the script runs; -1 when it vanished without one. */
    Integer exitCode() throws IOException {
        if (Files.exists(file(RESULT))) {
            return readExitCode();
        }
        return Files.exists(file(PID)) && !ProcessTree.isAlive(pid()) ? vanished() : null;
    }

    private Integer vanished() throws IOException {
        // It may have ended between the two looks.
        return Files.exists(file(RESULT)) ? readExitCode() : -1;
    }

    private Integer readExitCode() throws IOException {
        return Integer.valueOf(Files.readString(file(RESULT)).strip());
    }

    private long pid() throws IOException {
        String text = Files.readString(file(PID), StandardCharsets.UTF_8).strip();
        // The shell has created the file but not yet written it.
        return text.isEmpty() ? ProcessHandle.current().pid() : Long.parseLong(text);
    }

    String output() throws IOException {
        return captures && Files.exists(file(OUTPUT)) ? new String(Files.readAllBytes(file(OUTPUT)), charset()) : "";
    }

    /** Ends the script and all it has started. */
    public void interrupt() {
        ProcessTree.kill(COOKIE, Path.of(folder).getFileName().toString());
    }

    public void delete() throws IOException {
        Folders.delete(Path.of(folder));
    }
}
