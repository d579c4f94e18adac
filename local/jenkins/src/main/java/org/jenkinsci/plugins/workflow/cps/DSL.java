package org.jenkinsci.plugins.workflow.cps;

import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.cps.StepCall;
import cp4dmlops.jenkins.script.CallerCheck;
import cp4dmlops.jenkins.script.GlobalVariables;
import cp4dmlops.jenkins.step.StepArguments;
import cp4dmlops.jenkins.step.StepDescriptor;
import cp4dmlops.jenkins.step.Symbols;
import groovy.lang.GroovyObjectSupport;
import java.io.Serializable;
import java.util.Optional;

/** The steps, as an object: what scripts know as `steps`. */
public class DSL extends GroovyObjectSupport implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Build build;

    public DSL(Build build) {
        this.build = build;
    }

    /** Calls the step of that name, or makes what the symbol of that name stands for. */
    @Override
    public Object invokeMethod(String name, Object arguments) {
        Optional<StepDescriptor> step = build.steps().find(name);
        if (step.isPresent()) {
            StepArguments given = StepArguments.parse(arguments, step.get().shape());
            return new StepCall(build, step.get(), name, given).invoke(build.savesEveryStep() && !CallerCheck.isOutsideOfCps());
        }
        if (Symbols.isKnown(name)) {
            return Symbols.create(name, arguments);
        }
        throw new NoSuchMethodError("No such DSL method '" + name + "' found among steps " + build.steps().listedNames()
            + " or symbols " + Symbols.names() + " or globals " + GlobalVariables.names(build));
    }
}
