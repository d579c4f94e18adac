package cp4dmlops.jenkins.build;

import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.StepContext;
import groovy.lang.Closure;
import groovy.lang.GString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/** Reports what happens in a build, as data. */
public final class BuildEvents {
    private final EventSink sink;

    public BuildEvents(EventSink sink) {
        this.sink = sink;
    }

    public void console(String line) {
        sink.send(Map.of("event", "console", "text", line));
    }

    public void step(StepContext context, Map<String, Object> arguments) {
        ContextVariables variables = context.variables();
        Map<String, Object> event = event("step");
        event.put("number", context.number());
        event.put("branch", variables.branches());
        event.put("block", variables.blocks());
        event.put("name", context.stepName());
        event.put("arguments", json(arguments));
        sink.send(event);
    }

    public void stage(String name, String state, long milliseconds, String result) {
        Map<String, Object> event = event("stage");
        event.put("name", name);
        event.put("state", state);
        event.put("milliseconds", milliseconds);
        event.put("result", result);
        sink.send(event);
    }

    /** The build waits for somebody to answer. */
    public void input(String id, String message, List<Map<String, Object>> parameters) {
        Map<String, Object> event = event("input");
        event.put("id", id);
        event.put("message", message);
        event.put("parameters", json(parameters));
        sink.send(event);
    }

    /** The build was killed where it was told to be. */
    public void killed(long number, String step) {
        Map<String, Object> event = event("killed");
        event.put("number", number);
        event.put("name", step);
        sink.send(event);
    }

    public void finished(String result, long milliseconds, Object returned, String error) {
        Map<String, Object> event = event("finished");
        event.put("result", result);
        event.put("milliseconds", milliseconds);
        if (returned != null) {
            event.put("returned", json(returned));
        }
        if (error != null) {
            event.put("error", error);
        }
        sink.send(event);
    }

    private static Map<String, Object> event(String kind) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("event", kind);
        return event;
    }

    /** A value as JSON can hold it: closures are left out, what JSON does not know becomes text. */
    static Object json(Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number number) {
            return isFinite(number) ? number : number.toString();
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Iterable<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(json(element)));
            return elements;
        }
        if (value instanceof UninstantiatedDescribable symbol) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("$class", symbol.getSymbol());
            fields.putAll(object(symbol.getArguments()));
            return fields;
        }
        return value instanceof Object[] array ? json(List.of(array)) : String.valueOf(value);
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private static Map<String, Object> object(Map<?, ?> map) {
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> {
            if (!(field instanceof Closure)) {
                fields.put(name instanceof GString ? name.toString() : String.valueOf(name), json(field));
            }
        });
        return fields;
    }
}
