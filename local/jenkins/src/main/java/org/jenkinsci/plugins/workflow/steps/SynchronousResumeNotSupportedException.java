package org.jenkinsci.plugins.workflow.steps;

/** A step that works beside the script was cut off by the end of its virtual machine. */
public class SynchronousResumeNotSupportedException extends Exception {
    private static final long serialVersionUID = 1L;

    public SynchronousResumeNotSupportedException() {
        super("Resume after a restart not supported for non-blocking synchronous steps");
    }
}
