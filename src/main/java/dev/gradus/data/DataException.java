package dev.gradus.data;

/** Data that cannot be used. The message is one or two sentences for the person at the screen: what, expected, found, what to do. */
public class DataException extends Exception {

    private static final long serialVersionUID = 1L;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
