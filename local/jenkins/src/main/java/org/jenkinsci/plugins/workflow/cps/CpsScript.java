package org.jenkinsci.plugins.workflow.cps;

import com.cloudbees.groovy.cps.SerializableScript;
import cp4dmlops.jenkins.build.Build;
import cp4dmlops.jenkins.script.GlobalVariables;
import cp4dmlops.jenkins.script.Scripts;
import groovy.lang.MissingPropertyException;
import java.util.Optional;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.InvokerInvocationException;

/** Base of every script: what is neither a method nor a variable of it is looked up among global variables and steps. */
public abstract class CpsScript extends SerializableScript {
    private static final long serialVersionUID = 1L;
    private static final String STEPS = "steps";

    private Build build;

    /** A script made while another one runs belongs to the same build. */
    protected CpsScript() {
        Build current = Scripts.currentBuild();
        if (current != null) {
            belongTo(current);
        }
    }

    /** Joins the script to a build, which gives it the steps. */
    public final void belongTo(Build owner) {
        build = owner;
        getBinding().setVariable(STEPS, new DSL(owner));
    }

    public final Build $build() {
        return build;
    }

    @Override
    public final Object invokeMethod(String name, Object arguments) {
        if (getBinding().hasVariable(name)) {
            Object value = getBinding().getVariable(name);
            if (value != null && !InvokerHelper.getMetaClass(value).respondsTo(value, "call", (Object[]) arguments).isEmpty()) {
                return call(value, arguments);
            }
        }
        Optional<Object> global = globalVariable(name);
        if (global.isPresent()) {
            return call(global.get(), arguments);
        }
        return ((DSL) getBinding().getVariable(STEPS)).invokeMethod(name, arguments);
    }

    private static Object call(Object value, Object arguments) {
        try {
            return InvokerHelper.getMetaClass(value).invokeMethod(value, "call", arguments);
        } catch (RuntimeException problem) {
            throw new InvokerInvocationException(problem);
        }
    }

    @Override
    public Object getProperty(String name) {
        try {
            return super.getProperty(name);
        } catch (MissingPropertyException missing) {
            Optional<Object> global = globalVariable(name);
            if (global.isPresent()) {
                return global.get();
            }
            String variable = build == null ? null : new EnvActionImpl(build).getProperty(name);
            if (variable != null) {
                return variable;
            }
            throw missing;
        }
    }

    private Optional<Object> globalVariable(String name) {
        if (build == null) {
            return Optional.empty();
        }
        try {
            return GlobalVariables.find(name, this);
        } catch (RuntimeException problem) {
            throw problem;
        } catch (Exception problem) {
            throw new InvokerInvocationException(problem);
        }
    }

    @Override
    public Object evaluate(String text) {
        return build.scripts().evaluate(text);
    }

    @Override
    public void println() {
        invokeMethod("echo", new Object[] {""});
    }

    @Override
    public void print(Object value) {
        println(value);
    }

    @Override
    public void println(Object value) {
        invokeMethod("echo", new Object[] {String.valueOf(value)});
    }

    @Override
    public void printf(String format, Object value) {
        print(DefaultGroovyMethods.sprintf(this, format, value));
    }

    @Override
    public void printf(String format, Object[] values) {
        print(DefaultGroovyMethods.sprintf(this, format, values));
    }

    /** Hides Groovy's own `sleep`, which would block. */
    public Object sleep(long time) {
        return invokeMethod("sleep", new Object[] {time});
    }
}
