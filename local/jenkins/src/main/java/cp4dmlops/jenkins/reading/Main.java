package cp4dmlops.jenkins.reading;

import groovy.json.JsonOutput;
import groovy.json.JsonSlurperClassic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.codehaus.groovy.GroovyBugError;

/** Reads scripts without running them: each line of the input is `{ "text": … }`, each line of the output the calls in it. */
public final class Main {
    /** Nested code is read by recursion. */
    private static final long STACK_BYTES = 512L << 20;

    private Main() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        Thread reader = new Thread(null, Main::readAll, "reader", STACK_BYTES);
        reader.setUncaughtExceptionHandler((thread, problem) -> {
            problem.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        reader.start();
        reader.join();
    }

    private static void readAll() {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                Map<?, ?> request = (Map<?, ?>) new JsonSlurperClassic().parseText(line);
                out.println(JsonOutput.toJson(read((String) request.get("text"))));
            }
        } catch (IOException problem) {
            throw new IllegalStateException("The texts to read did not arrive.", problem);
        }
        out.flush();
    }

    private static Map<String, Object> read(String text) {
        try {
            return ScriptText.read(text);
        } catch (StackOverflowError tooDeep) {
            return problem("it is nested too deeply to be read");
        } catch (RuntimeException | GroovyBugError ofGroovy) {
            return problem("Groovy's parser fails on it: " + ofGroovy);
        }
    }

    private static Map<String, Object> problem(String message) {
        return Map.of("problem", Map.of("message", message, "line", 1, "column", 1));
    }
}
