package hudson.model;

import jenkins.model.Jenkins;

/** The class the controller really has, for historical reasons. */
public final class Hudson extends Jenkins {
    public Hudson() {
        super();
    }
}
