package cp4dmlops.jenkins.build;

import java.util.Map;
import java.util.TreeMap;

/** The variables Jenkins gives every build, on an agent or not. */
final class BuildVariables {
    private BuildVariables() {
    }

    static Map<String, String> of(Build build) {
        BuildRequest request = build.request();
        String number = String.valueOf(request.jobNumber());
        String job = request.jobName();
        Map<String, String> variables = new TreeMap<>();
        variables.put("BUILD_NUMBER", number);
        variables.put("BUILD_ID", number);
        variables.put("BUILD_DISPLAY_NAME", Run.displayName(build));
        variables.put("BUILD_TAG", "jenkins-" + job.replace('/', '-') + "-" + number);
        variables.put("JOB_NAME", job);
        variables.put("JOB_BASE_NAME", job.substring(job.lastIndexOf('/') + 1));
        variables.put("JENKINS_HOME", build.folder().toString());
        variables.put("HUDSON_HOME", build.folder().toString());
        variables.put("CI", "true");
        build.state().libraries().forEach(library -> variables.put("library." + library.name() + ".version", library.version()));
        addUrls(build, variables);
        request.scm().forEach((name, value) -> {
            if (name.equals("ref")) {
                variables.put("BRANCH_NAME", value);
            }
        });
        build.parameters().forEach((name, value) -> variables.put(name, String.valueOf(value)));
        return variables;
    }

    private static void addUrls(Build build, Map<String, String> variables) {
        String root = Run.rootUrl(build);
        if (root != null) {
            variables.put("JENKINS_URL", root);
            variables.put("HUDSON_URL", root);
            variables.put("JOB_URL", root + Run.jobPath(build));
            variables.put("BUILD_URL", root + Run.path(build));
        }
    }
}
