package dev.gradus.data.profile;

/** Follows a profile that is being made, from the thread that makes it; a few hundred calls a second at most. */
@FunctionalInterface
public interface ProfileWatch {

    /** Lets everything be finished. */
    ProfileWatch NONE = done -> true;

    /**
     * @param done the share that is done, 0 to 1
     * @return false to give up: the profile ends in a {@link java.util.concurrent.CancellationException}
     */
    boolean goOn(double done);

    /** The part of a longer work, from {@code start} to {@code end} of the whole. */
    default ProfileWatch part(double start, double end) {
        return done -> goOn(start + done * (end - start));
    }

    /** Asks, and ends the work where the answer is no. */
    default void at(double done) {
        if (!goOn(done)) {
            throw new java.util.concurrent.CancellationException("Nobody needs the profile any more.");
        }
    }
}
