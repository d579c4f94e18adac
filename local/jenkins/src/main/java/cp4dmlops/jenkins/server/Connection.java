package cp4dmlops.jenkins.server;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.build.BuildRequest;
import cp4dmlops.jenkins.build.Engine;
import cp4dmlops.jenkins.build.EventSink;
import groovy.json.JsonOutput;
import groovy.json.JsonSlurperClassic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jenkins.model.CauseOfInterruption.UserInterruption;

/** The conversation about one build: requests come in, events go out, each a line of JSON. A client that hangs up aborts its build. */
final class Connection implements EventSink {
    private final Engine engine;
    private final SocketChannel channel;
    private final Writer out;
    private Build build;

    Connection(Engine engine, SocketChannel channel) {
        this.engine = engine;
        this.channel = channel;
        this.out = Channels.newWriter(channel, StandardCharsets.UTF_8);
    }

    void serve() {
        try (BufferedReader in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                handle(object(new JsonSlurperClassic().parseText(line)));
            }
        } catch (IOException clientGone) {
            // The build is looked after below.
        } finally {
            if (build != null && !build.hasEnded()) {
                build.abort(new UserInterruption("a client that hung up"));
            }
        }
    }

    private void handle(Map<String, Object> message) {
        try {
            switch (String.valueOf(message.get("do"))) {
                case "run" -> build = BuildStart.run(engine, new BuildRequest(object(message.get("build"))), killBefore(message), this);
                case "resume" -> build = BuildStart.resume(engine, String.valueOf(message.get("buildFolder")), killBefore(message), this);
                case "abort" -> build.abort(new UserInterruption("anonymous"));
                case "kill" -> {
                    build.kill();
                    send(Map.of("event", "killed"));
                }
                case "answer" -> build.inputs().answer(String.valueOf(message.get("id")), values(message.get("values")));
                default -> throw new IllegalArgumentException("A client asked for '" + message.get("do") + "', which this engine does not know.");
            }
        } catch (IOException | RuntimeException problem) {
            send(Map.of("event", "refused", "error", String.valueOf(problem.getMessage())));
        }
    }

    private static long killBefore(Map<String, Object> message) {
        return message.get("killBefore") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    private static Map<String, Object> values(Object given) {
        return given == null ? null : object(given);
    }

    private static Map<String, Object> object(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, field) -> fields.put(String.valueOf(name), field));
        }
        return fields;
    }

    @Override
    public synchronized void send(Map<String, Object> event) {
        try {
            out.write(JsonOutput.toJson(event) + "\n");
            out.flush();
        } catch (IOException clientGone) {
            // Whoever wanted to know is not there any more.
        }
    }
}
