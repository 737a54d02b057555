package dev.gradus.cli;

/** A command could not do what it was asked; the message is the one sentence its user reads. */
public final class CommandFailure extends RuntimeException {

    public CommandFailure(String message) {
        super(message);
    }

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
