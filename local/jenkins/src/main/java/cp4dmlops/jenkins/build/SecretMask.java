package cp4dmlops.jenkins.build;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Replaces secrets in the log by stars: as they are, as a shell quotes them in its trace, and in base64; the longest first. */
public final class SecretMask implements LogFilter {
    private static final long serialVersionUID = 1L;
    private static final Comparator<String> LONGEST_FIRST =
        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final Pattern pattern;

    public SecretMask(Collection<String> secrets) {
        Set<String> forms = new HashSet<>();
        secrets.forEach(secret -> addForms(secret, forms));
        forms.remove("");
        this.pattern = Pattern.compile(forms.stream().sorted(LONGEST_FIRST).map(Pattern::quote).collect(Collectors.joining("|")));
    }

    @Override
    public String line(String line) {
        return pattern.pattern().isEmpty() ? line : pattern.matcher(line).replaceAll("****");
    }

    private static void addForms(String secret, Set<String> forms) {
        forms.add(secret);
        forms.add(secret.replace("$", "$$"));
        forms.add(secret.replaceAll("'+", "'\"$0\"'"));
        String quoted = secret.replace("'", "'\\''");
        forms.add(quoted);
        forms.add("'" + quoted + "'");
        forms.add(secret.replaceAll("\\\\(\\\\?)", "$1"));
        addBase64(secret, forms);
    }

    /** Base64 of a text that begins with the secret, or holds it one or two bytes later. */
    private static void addBase64(String secret, Set<String> forms) {
        if (secret.isEmpty()) {
            return;
        }
        for (int shift = 0; shift < 3; shift++) {
            byte[] bytes = ("a".repeat(shift) + secret).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().encodeToString(bytes).substring(shift * 2);
            forms.add(encoded);
            int padding = encoded.length() - encoded.replace("=", "").length();
            if (padding > 0 && encoded.length() > padding + 1) {
                // The character before the padding depends on what follows the secret.
                forms.add(encoded.substring(0, encoded.length() - padding - 1));
            }
        }
    }
}
