package dev.gradus.io;

/** A file that cannot be read or written. The message is for the person at the screen: what, expected, found, what to do. */
public final class FileProblem extends Exception {

    private static final long serialVersionUID = 1L;

    public FileProblem(String message) {
        super(message);
    }

    public FileProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
