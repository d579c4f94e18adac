package cp4dmlops.jenkins.step;

import groovy.lang.GString;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.groovy.reflection.ReflectionCache;

/** Turns what a script passes into what a step takes, as far as Groovy's own method calls would. */
final class Coercion {
    private Coercion() {
    }

    static Object coerce(String place, Class<?> type, Object value) {
        Object fitted = ReflectionCache.getCachedClass(type).coerceArgument(value);
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (fitted == null || boxed.isInstance(fitted)) {
            return fitted;
        }
        if (fitted instanceof String text && type.isEnum()) {
            return constant(type, text);
        }
        throw new ClassCastException(place + " expects " + type + " but received " + fitted.getClass());
    }

    private static Object constant(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("No enum constant " + type.getCanonicalName() + "." + text);
    }

    /** The value with plain strings in place of GStrings, at any depth; the strings that were interpolated are collected. */
    static Object plain(Object value, Set<String> interpolated) {
        if (value instanceof GString) {
            interpolated.add(value.toString());
            return value.toString();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(plain(element, interpolated)));
            return copy.equals(list) ? value : copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, element) -> copy.put(plain(key, interpolated), plain(element, interpolated)));
            return copy.equals(map) ? value : copy;
        }
        return value;
    }
}
