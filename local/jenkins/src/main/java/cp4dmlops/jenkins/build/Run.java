package cp4dmlops.jenkins.build;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a build is called and where its pages would be. */
public final class Run {
    private Run() {
    }

    public static String displayName(Build build) {
        String own = build.state().displayName();
        return own == null ? "#" + build.request().jobNumber() : own;
    }

    /** The controller's url, with a slash at its end; null when none is configured. */
    public static String rootUrl(Build build) {
        String url = build.request().agentEnvironment().get("JENKINS_URL");
        return url == null || url.isEmpty() || url.endsWith("/") ? url : url + "/";
    }

    static String jobPath(Build build) {
        return Arrays.stream(build.request().jobName().split("/")).map(part -> "job/" + part + "/").collect(Collectors.joining());
    }

    public static String path(Build build) {
        return jobPath(build) + build.request().jobNumber() + "/";
    }
}
