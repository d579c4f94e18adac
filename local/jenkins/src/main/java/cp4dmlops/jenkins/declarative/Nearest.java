package cp4dmlops.jenkins.declarative;

import java.util.Comparator;
import java.util.List;

/** Finds the word that was probably meant. */
final class Nearest {
    private Nearest() {
    }

    /** The most similar of the words; null when there are none. */
    static String to(String word, List<String> words) {
        return words.stream().min(Comparator.comparingInt(candidate -> distance(word, candidate))).orElse(null);
    }

    /** Number of letters to add, remove or change to get from one word to the other. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
