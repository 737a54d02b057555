package dev.gradus.train;

/** What follows a run step by step, on the trainer's thread: it has to be quick, and allocate nothing where it keeps nothing. */
public interface Recorder {

    /** Keeps nothing. */
    Recorder NONE = new Recorder() {
        @Override
        public void begun(Boundary here) {
        }

        @Override
        public void stepped(Boundary here) {
        }
    };

    /** Training sets out from here, for the first time or after a rest. */
    void begun(Boundary here);

    /** A step was taken, and if it was the last of its epoch, the epoch was judged. */
    void stepped(Boundary here);
}
