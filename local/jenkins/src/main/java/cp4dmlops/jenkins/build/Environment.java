package cp4dmlops.jenkins.build;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Environment variables with Jenkins' rules: `NAME+X` prepends to a path, an empty value removes, `$NAME` is expanded. */
public final class Environment {
    private static final Pattern REFERENCE = Pattern.compile("\\$([A-Za-z0-9_]+|\\{[A-Za-z0-9_.]+\\}|\\$)");

    private final TreeMap<String, String> variables = new TreeMap<>();

    public Map<String, String> variables() {
        return variables;
    }

    public String get(String name) {
        return variables.get(name);
    }

    public void putAll(Map<String, String> more) {
        variables.putAll(more);
    }

    /** Sets one variable as `withEnv` does. */
    public void override(String name, String value) {
        if (value == null || value.isEmpty()) {
            variables.remove(name);
            return;
        }
        int plus = name.indexOf('+');
        if (plus > 0) {
            String real = name.substring(0, plus);
            String old = variables.get(real);
            variables.put(real, old == null ? value : value + File.pathSeparator + old);
        } else {
            variables.put(name, value);
        }
    }

    public void overrideAll(Map<String, String> changes) {
        changes.forEach(this::override);
    }

    /** As `overrideAll`, with references to variables expanded; one that refers to another of the changes comes after it. */
    public void overrideExpandingAll(Map<String, String> changes) {
        Set<String> ordered = new LinkedHashSet<>();
        changes.keySet().forEach(name -> order(name, changes, ordered, new LinkedHashSet<>()));
        ordered.forEach(name -> override(name, expand(changes.get(name))));
    }

    private static void order(String name, Map<String, String> changes, Set<String> ordered, Set<String> path) {
        if (ordered.contains(name) || !path.add(name)) {
            return;
        }
        Matcher matcher = REFERENCE.matcher(changes.get(name));
        Map<String, String> byRealName = new LinkedHashMap<>();
        changes.keySet().forEach(key -> byRealName.put(realName(key), key));
        while (matcher.find()) {
            String key = byRealName.get(referred(matcher));
            if (key != null && !key.equals(name)) {
                order(key, changes, ordered, path);
            }
        }
        ordered.add(name);
    }

    private static String realName(String key) {
        int plus = key.indexOf('+');
        return plus > 0 ? key.substring(0, plus) : key;
    }

    /** The text with `$NAME` and `${NAME}` replaced; what is not set stays as it is, `$$` is a dollar. */
    public String expand(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            String name = referred(matcher);
            String value = name.equals("$") ? "$" : variables.get(name);
            matcher.appendReplacement(result, Matcher.quoteReplacement(value == null ? matcher.group() : value));
        }
        return matcher.appendTail(result).toString();
    }

    private static String referred(Matcher matcher) {
        String name = matcher.group(1);
        return name.startsWith("{") ? name.substring(1, name.length() - 1) : name;
    }
}
