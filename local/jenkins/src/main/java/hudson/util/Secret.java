package hudson.util;

import java.io.Serializable;

/** A text that is not printed by accident. */
public final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret fromString(String text) {
        return new Secret(text == null ? "" : text);
    }

    public static String toString(Secret secret) {
        return secret == null ? null : secret.value;
    }

    public String getPlainText() {
        return value;
    }

    @Override
    public boolean equals(Object that) {
        return that instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
