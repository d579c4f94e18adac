package org.jenkinsci.plugins.workflow.actions;

import java.util.UUID;

/** Holds the mark that Jenkins attaches to every error it has recorded. */
public final class ErrorAction {
    private ErrorAction() {
    }

    /** Appears in stack traces as `Also: …ErrorId: uuid`. */
    public static final class ErrorId extends Throwable {
        private static final long serialVersionUID = 1L;

        private final String uuid = UUID.randomUUID().toString();

        public ErrorId() {
            super(null, null, false, false);
        }

        @Override
        public String getMessage() {
            return uuid;
        }
    }
}
