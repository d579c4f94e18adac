package jenkins.model;

import cp4dmlops.jenkins.build.Run;
import cp4dmlops.jenkins.script.Scripts;
import hudson.model.Hudson;

/** The controller, which only trusted code reaches. It knows little here: its version and its url. */
public class Jenkins {
    /** The version whose behaviour this one follows. */
    public static final String VERSION = "2.516.2";

    protected Jenkins() {
    }

    public static Jenkins get() {
        return new Hudson();
    }

    public static Jenkins getInstance() {
        return get();
    }

    public static String getVersion() {
        return VERSION;
    }

    public String getRootUrl() {
        return Run.rootUrl(Scripts.currentBuild());
    }
}
