package dev.gradus.ui.model;

/** The states of the training bar. */
public enum RunState {
    /** No data or no network. */
    NOTHING,
    /** The network has a problem. */
    PROBLEM,
    READY,
    RUNNING,
    PAUSING,
    PAUSED,
    STOPPING,
    /** All epochs are done, or somebody stopped it. */
    FINISHED,
    STOPPED_EARLY,
    NOT_FINITE,
    FAILED;

    /** True while a session is at work. */
    public boolean live() {
        return this == RUNNING || this == PAUSING || this == STOPPING;
    }
}
