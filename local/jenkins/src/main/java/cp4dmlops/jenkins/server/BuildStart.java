package cp4dmlops.jenkins.server;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.BuildRequest;
import cp4dmlops.jenkins.build.Engine;
import cp4dmlops.jenkins.build.EventSink;
import groovy.json.JsonOutput;
import groovy.json.JsonSlurperClassic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenkinsci.plugins.workflow.cps.CpsScript;

/** Begins builds: new ones, and those that another process has left. */
final class BuildStart {
    private BuildStart() {
    }

    static Build run(Engine engine, BuildRequest request, long killBefore, EventSink sink) throws IOException {
        Build build = new Build(engine, request, sink);
        build.killBefore(killBefore);
        save(build);
        build.log().println("Started by user unknown or anonymous");
        engine.background(() -> begin(build));
        return build;
    }

    private static void begin(Build build) {
        CpsScript script;
        try {
            script = build.scripts().parseJenkinsfile(build.request().jenkinsfile());
        } catch (Throwable problem) {
            build.endedBeforeStart(problem);
            return;
        }
        build.log().pipeline("Start of Pipeline");
        build.vm().start(script);
    }

    static Build resume(Engine engine, String folder, long killBefore, EventSink sink) throws IOException {
        Path file = Path.of(folder, Build.REQUEST_FILE);
        if (!Files.exists(file) || !Files.exists(Path.of(folder, Build.PROGRAM_FILE))) {
            throw new IOException("There is no build to resume in " + folder + ": it has ended, or nothing of it was saved yet.");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        ((Map<?, ?>) new JsonSlurperClassic().parseText(Files.readString(file))).forEach((name, value) -> json.put(String.valueOf(name), value));
        Build build = Build.resumed(engine, new BuildRequest(json), sink);
        build.killBefore(killBefore);
        build.log().println("Resuming build");
        build.vm().resume();
        return build;
    }

    /** Kept for `resume`; it may hold secrets, so it is for the owner only and goes at the end of the build. */
    private static void save(Build build) throws IOException {
        Path file = build.requestFile();
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, JsonOutput.toJson(build.request().json()).getBytes(StandardCharsets.UTF_8));
    }
}
