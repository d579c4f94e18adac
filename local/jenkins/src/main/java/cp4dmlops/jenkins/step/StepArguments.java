package cp4dmlops.jenkins.step;

import groovy.lang.Closure;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;

/**
 * What a step was called with.
 *
 * @param named        the parameters by name, texts plain
 * @param body         the block, or null
 * @param interpolated the texts that came out of Groovy interpolation
 */
public record StepArguments(Map<String, Object> named, Closure<?> body, Set<String> interpolated) {

    /** How a call without names is understood. */
    public record Shape(boolean takesBody, String soleParameter, boolean onlyOne) {
    }

    /** Takes apart what Groovy hands over: an array of a map, a single value, a closure. */
    public static StepArguments parse(Object arguments, Shape shape) {
        Object[] given = arguments instanceof Object[] array ? array : new Object[] {arguments};
        List<Object> values = Arrays.asList(given);
        Closure<?> body = null;
        if (shape.takesBody() && !values.isEmpty() && values.get(values.size() - 1) instanceof Closure<?> last) {
            body = last;
            values = values.subList(0, values.size() - 1);
        }
        return of(named(values, shape), body);
    }

    public static StepArguments of(Map<?, ?> named, Closure<?> body) {
        Set<String> interpolated = new HashSet<>();
        Map<String, Object> plain = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            plain.put(String.valueOf(name), Coercion.plain(value, interpolated));
            collect(value, interpolated);
        });
        return new StepArguments(plain, body, interpolated);
    }

    private static Map<?, ?> named(List<Object> values, Shape shape) {
        if (values.isEmpty()) {
            return Map.of();
        }
        if (values.size() > 1) {
            throw new IllegalArgumentException("Expected named arguments but got " + values);
        }
        Object only = values.get(0);
        if (only instanceof Map<?, ?> map && !map.containsKey("$class") && namesParameters(map, shape)) {
            return map;
        }
        if (shape.soleParameter() == null) {
            throw new IllegalArgumentException("Expected named arguments but got " + only);
        }
        return Collections.singletonMap(shape.soleParameter(), only);
    }

    private static boolean namesParameters(Map<?, ?> map, Shape shape) {
        return !shape.onlyOne() || map.size() == 1 && map.containsKey(shape.soleParameter());
    }

    private static void collect(Object value, Set<String> interpolated) {
        if (value instanceof UninstantiatedDescribable symbol) {
            interpolated.addAll(symbol.interpolated());
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, interpolated));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(element -> collect(element, interpolated));
        }
    }
}
