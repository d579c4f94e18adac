package org.jenkinsci.plugins.structs.describable;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a symbol such as `usernamePassword(…)` or `logRotator(…)` gives: its name and its arguments. */
public final class UninstantiatedDescribable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String symbol;
    private final Map<String, Object> arguments;
    private final Set<String> interpolated;

    public UninstantiatedDescribable(String symbol, Map<String, Object> arguments, Set<String> interpolated) {
        this.symbol = symbol;
        this.arguments = new TreeMap<>(arguments);
        this.interpolated = interpolated;
    }

    public String getSymbol() {
        return symbol;
    }

    public Map<String, Object> getArguments() {
        return arguments;
    }

    /** Texts among the arguments that came out of Groovy interpolation. */
    public Set<String> interpolated() {
        return interpolated;
    }

    @Override
    public String toString() {
        String list = arguments.entrySet().stream().map(Object::toString).collect(Collectors.joining(","));
        return "@" + symbol + "(" + list + ")";
    }
}
