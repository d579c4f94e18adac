package org.jenkinsci.plugins.workflow.steps;

import jenkins.model.CauseOfInterruption;

/** Holds the cause that scripts meet when a timeout ends their block. */
public final class TimeoutStepExecution {
    private TimeoutStepExecution() {
    }

    /** The time of a `timeout` block is over. */
    public static final class ExceededTimeout extends CauseOfInterruption {
        private static final long serialVersionUID = 1L;

        private final long timeoutStep;

        /** Interrupts the body of the `timeout` step with that number. */
        public ExceededTimeout(long timeoutStep) {
            this.timeoutStep = timeoutStep;
        }

        /** Number of the `timeout` step, by which it knows its own interruption. */
        public long timeoutStep() {
            return timeoutStep;
        }

        @Override
        public String getShortDescription() {
            return "Timeout has been exceeded";
        }
    }
}
