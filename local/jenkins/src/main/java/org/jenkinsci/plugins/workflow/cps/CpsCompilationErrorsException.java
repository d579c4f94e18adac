package org.jenkinsci.plugins.workflow.cps;

import org.codehaus.groovy.control.MultipleCompilationErrorsException;

/** What the compiler said, without the compiler's objects, so that it can be saved. */
public final class CpsCompilationErrorsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CpsCompilationErrorsException(MultipleCompilationErrorsException original) {
        super(original.getMessage());
        setStackTrace(original.getStackTrace());
    }
}
