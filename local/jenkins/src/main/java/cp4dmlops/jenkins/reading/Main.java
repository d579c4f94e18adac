package cp4dmlops.jenkins.reading;

import groovy.json.JsonOutput;
import groovy.json.JsonSlurperClassic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads scripts without running them: each line of the input is `{ "text": … }`, each line of the output the calls in it. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PatientReader reader = new PatientReader();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                Map<?, ?> request = (Map<?, ?>) new JsonSlurperClassic().parseText(line);
                out.println(JsonOutput.toJson(reader.read((String) request.get("text"))));
            }
        }
        out.flush();
        // A text that was given up may still be in work.
        Runtime.getRuntime().halt(0);
    }
}
