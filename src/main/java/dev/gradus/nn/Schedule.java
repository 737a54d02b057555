package dev.gradus.nn;

/**
 * The immutable description of how the learning rate changes over a run, as PyTorch's {@code lr_scheduler}s define it. An
 * <em>index</em> counts epochs or steps from 0: the rate at index i is the one that is used in epoch (or step) i.
 */
public interface Schedule {

    ScheduleType<?> type();

    /**
     * The learning rate as a function of the index alone; allocates nothing.
     *
     * @param base   the learning rate that was set
     * @param index  epochs or steps before this one
     * @param length epochs or steps of the whole run, at least 1: what "the whole run" means to schedules with a length
     */
    double rate(double base, long index, long length);

    /** What a schedule keeps in mind that also looks at the loss; the others have none. */
    default Memory memory() {
        return Memory.NONE;
    }

    /** What the index counts. */
    enum Unit { EPOCHS, STEPS }

    /** The part of a schedule that depends on the losses of a run. One instance serves one run. */
    interface Memory {

        Memory NONE = new Memory() {
            @Override
            public double lower(double rate) {
                return rate;
            }

            @Override
            public void epochEnded(double loss, double base) {
                // losses do not matter
            }

            @Override
            public double[] state() {
                return new double[0];
            }

            @Override
            public void restore(double[] state) {
                // nothing to keep in mind
            }
        };

        /** The rate after what the losses have brought about so far; allocates nothing. */
        double lower(double rate);

        /** @param loss of the validation rows, or of the training rows where there are none */
        void epochEnded(double loss, double base);

        /** All it has in mind, for a checkpoint; as many numbers at any time. */
        double[] state();

        /** Goes on from a state of the same kind of schedule; one of another length is ignored. */
        void restore(double[] state);
    }
}
