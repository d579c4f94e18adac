// Generated from generator/steps/internal/cp4dInternalText.ts. Change that file and run `npm run generate`.

import groovy.transform.Field

@Field static final String MEANS_NOTHING_TO_A_SHELL = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:@%+'

@Field static final List LENGTHS_IN_AN_ID = [8, 4, 4, 4, 12]

/** One word of a shell script, whatever stands in it; in quotes where it needs them. */
@NonCPS
String quote(String word) {
    return isPlain(word) ? word : "'${word.replace("'", "'\\''")}'"
}

@NonCPS
private boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
        if (!MEANS_NOTHING_TO_A_SHELL.contains(cp4dInternalLanguage.charAt(word, i))) {
            return false
        }
    }
    return word != ''
}

/** The candidate that is nearest to what was written, to ask «did you mean …?». */
@NonCPS
String nearest(String written, List candidates) {
    String best
    Number least = 1 + Math.max(2, written.length())
    for (String candidate in candidates) {
        Number changes = distance(written.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT))
        if (changes < least) {
            best = candidate
            least = changes
        }
    }
    return best
}

/** How many characters must be added, removed or replaced to get from one word to the other. */
@NonCPS
private Number distance(String first, String second) {
    List previous = []
    for (int j = 0; j <= second.length(); j++) {
        previous.add(j)
    }
    for (int i = 1; i <= first.length(); i++) {
        List current = [i]
        for (int j = 1; j <= second.length(); j++) {
            Number cost = cp4dInternalLanguage.charAt(first, i - 1) == cp4dInternalLanguage.charAt(second, j - 1)
                ? 0
                : 1
            Number replaced = 0L + previous[j - 1] + cost
            current.add(cp4dInternalLanguage.min(cp4dInternalLanguage.min(current[j - 1], previous[j]) + 1L, replaced))
        }
        previous = current
    }
    return previous[second.length()]
}

/** `a, b and c` */
@NonCPS
String inWords(List items) {
    String last = items.takeRight(1)[0]
    if (items.size() < 2 || last == null) {
        return items.join('')
    }
    return "${items.findAll { item -> item != last }.join(', ')} and ${last}"
}

/** Whether a text has the form of an id (a UUID); anything else is a name. */
@NonCPS
boolean isId(String text) {
    List parts = text.toLowerCase(Locale.ROOT).split('-', -1).toList()
    if (parts.size() != LENGTHS_IN_AN_ID.size()) {
        return false
    }
    for (int i = 0; i < parts.size(); i++) {
        if (parts[i].length() != LENGTHS_IN_AN_ID[i] || !isHexadecimal(parts[i])) {
            return false
        }
    }
    return true
}

@NonCPS
private boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
        if (!'0123456789abcdef'.contains(cp4dInternalLanguage.charAt(text, i))) {
            return false
        }
    }
    return true
}

