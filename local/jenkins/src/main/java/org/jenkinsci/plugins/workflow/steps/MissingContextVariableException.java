package org.jenkinsci.plugins.workflow.steps;

/** A step that needs a surrounding block, such as `node`, was called outside of it. */
public class MissingContextVariableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String type;

    public MissingContextVariableException(String type, String hint) {
        super("Required context class " + type + " is missing" + hint);
        this.type = type;
    }

    /** Name of the class that is missing. */
    public String getType() {
        return type;
    }
}
