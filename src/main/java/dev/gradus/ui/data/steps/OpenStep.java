package dev.gradus.ui.data.steps;

import javafx.event.Event;
import javafx.event.EventType;

/** Somebody wants to see the card of a step; the window shows it, whoever asked. */
public final class OpenStep extends Event {

    public static final EventType<OpenStep> OPEN = new EventType<>(Event.ANY, "GRADUS_OPEN_STEP");

    private static final long serialVersionUID = 1L;

    private final int at;

    /** @param at the step's place, from 0 */
    public OpenStep(int at) {
        super(OPEN);
        this.at = at;
    }

    public int at() {
        return at;
    }
}
