package org.jenkinsci.plugins.workflow.cps;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.ContextVariables;
import cp4dmlops.jenkins.cps.CpsThread;
import groovy.lang.GroovyObjectSupport;
import java.io.Serializable;
import java.util.Map;

/** What scripts know as `env`. */
public class EnvActionImpl extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Build build;

    public EnvActionImpl(Build build) {
        this.build = build;
    }

    /** The variable as a step at this place would see it. */
    @Override
    public String getProperty(String name) {
        CpsThread thread = CpsThread.current();
        return build.environment(thread == null ? ContextVariables.NONE : thread.variables()).get(name);
    }

    @Override
    public void setProperty(String name, Object value) {
        build.state().setVariable(name, String.valueOf(value));
    }

    /** The variables of the build, without those of the blocks around. */
    public Map<String, String> getEnvironment() {
        return build.environment(ContextVariables.NONE);
    }

    public Map<String, String> getOverriddenEnvironment() {
        return build.state().variables();
    }
}
