package cp4dmlops.jenkins.steps.files;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ant's file patterns, separated by commas: `*` within a name, `**` over folders, `dir/` for all that is in it. */
public final class FilePattern {
    private static final String DEFAULT_EXCLUDES = "**/*~,**/#*#,**/.#*,**/%*%,**/._*,**/CVS,**/CVS/**,**/.cvsignore,**/SCCS,**/SCCS/**,"
        + "**/vssver.scc,**/.svn,**/.svn/**,**/.DS_Store,**/.git,**/.git/**,**/.gitattributes,**/.gitignore,**/.gitmodules,**/.hg,**/.hg/**,"
        + "**/.hgignore,**/.hgsub,**/.hgsubstate,**/.hgtags,**/.bzr,**/.bzr/**,**/.bzrignore";

    private final List<Pattern> includes;
    private final List<Pattern> excludes;

    public FilePattern(String includes, String excludes, boolean defaultExcludes, boolean caseSensitive) {
        this.includes = patterns(includes, caseSensitive);
        String all = (excludes == null ? "" : excludes) + (defaultExcludes ? "," + DEFAULT_EXCLUDES : "");
        this.excludes = patterns(all, caseSensitive);
    }

    /** The files below the folder that match, as paths relative to it, in order. */
    public List<Path> find(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<FileVisitOption> options = EnumSet.of(FileVisitOption.FOLLOW_LINKS);
        try (Stream<Path> files = Files.walk(folder, options.toArray(FileVisitOption[]::new))) {
            return files.filter(Files::isRegularFile).map(folder::relativize).filter(this::matches).sorted().toList();
        }
    }

    /** Whether one pattern fits one name. */
    public static boolean matches(String pattern, String name) {
        return Pattern.compile(regex(pattern)).matcher(name).matches();
    }

    private boolean matches(Path path) {
        return includes.stream().anyMatch(pattern -> pattern.matcher(path.toString()).matches())
            && excludes.stream().noneMatch(pattern -> pattern.matcher(path.toString()).matches());
    }

    private static List<Pattern> patterns(String list, boolean caseSensitive) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(part -> !part.isEmpty())
            .map(part -> Pattern.compile(regex(part), caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList();
    }

    private static String regex(String pattern) {
        String glob = pattern.replace('\\', '/');
        glob = glob.endsWith("/") ? glob + "**" : glob;
        StringBuilder regex = new StringBuilder();
        String[] parts = glob.split("/");
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (parts[i].equals("**")) {
                regex.append(last ? ".*" : "(?:[^/]+/)*");
            } else if (!last && parts[i + 1].equals("**") && i + 1 == parts.length - 1) {
                // `a/**` is also `a` itself.
                regex.append(name(parts[i])).append("(?:/.*)?");
                break;
            } else {
                regex.append(name(parts[i])).append(last ? "" : "/");
            }
        }
        return regex.toString();
    }

    private static String name(String part) {
        StringBuilder regex = new StringBuilder();
        for (char c : part.toCharArray()) {
            regex.append(c == '*' ? "[^/]*" : c == '?' ? "[^/]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
