package dev.gradus.data.download;

import java.io.IOException;

/** One mirror did not give one file. */
final class BrokenTransfer extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is left to do. */
    enum Kind {
        /** Nobody answered: try another mirror. */
        UNREACHABLE,
        /** It answered and fell silent: what has arrived is good, go on from there. */
        CUT,
        /** It gave something else: try another mirror. */
        WRONG
    }

    private final Kind kind;

    BrokenTransfer(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
