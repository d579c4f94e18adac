package cp4dmlops.jenkins.step;

import java.util.List;
import java.util.Map;

/** The checked arguments of a step. */
public record ParameterValues(Map<String, Object> values) {

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public Object value(String name) {
        return values.get(name);
    }

    /** A text, or null. */
    public String text(String name) {
        return (String) values.get(name);
    }

    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    public boolean flag(String name, boolean otherwise) {
        return has(name) ? flag(name) : otherwise;
    }

    public long number(String name, long otherwise) {
        return values.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    public List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** An enum constant. */
    public <T extends Enum<T>> T constant(Class<T> type, String name, T otherwise) {
        return has(name) ? type.cast(values.get(name)) : otherwise;
    }
}
