package org.jenkinsci.plugins.workflow.cps;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.impl.CpsClosure;
import java.util.List;
import org.codehaus.groovy.runtime.InvokerHelper;

/** A closure of a script. What Groovy would take itself goes to the script that owns the closure. */
public class CpsClosure2 extends CpsClosure {
    private static final long serialVersionUID = 1L;

    public CpsClosure2(Object owner, Object thisObject, List<String> parameters, Block body, Env capture) {
        super(owner, thisObject, parameters, body, capture);
    }

    public Object sleep(long time) {
        return InvokerHelper.invokeMethod(getOwner(), "sleep", time);
    }

    public void println() {
        InvokerHelper.invokeMethod(getOwner(), "println", InvokerHelper.EMPTY_ARGS);
    }

    public void println(Object value) {
        InvokerHelper.invokeMethod(getOwner(), "println", new Object[] {value});
    }

    public void print(Object value) {
        InvokerHelper.invokeMethod(getOwner(), "print", new Object[] {value});
    }

    public void printf(String format, Object value) {
        InvokerHelper.invokeMethod(getOwner(), "printf", new Object[] {format, value});
    }

    public void printf(String format, Object[] values) {
        InvokerHelper.invokeMethod(getOwner(), "printf", new Object[] {format, values});
    }
}
