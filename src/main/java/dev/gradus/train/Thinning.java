package dev.gradus.train;

/**
 * Which steps of a run are kept. In the first epoch ever fewer, about {@code early} for each doubling; then ends of
 * epochs: every so many, and between them, so that the beginning lies closer together, all of them up to epoch
 * {@code 2 detail}, every second one up to {@code 4 detail}, every fourth one up to {@code 8 detail}, and so on. What a
 * coarser rule keeps a finer one keeps too.
 *
 * @param every  a power of two
 * @param detail how many ends of epochs are kept for each doubling at least
 * @param early  how many steps are kept for each doubling in the first epoch
 */
record Thinning(int stepsPerEpoch, long every, double detail, double early) {

    static final Thinning FRAMES = new Thinning(1, 1, 4, 4);
    static final Thinning EXACT = new Thinning(1, 16, 8, 4);

    boolean keeps(long step) {
        if (step == 0) {
            return true;
        }
        if (step % stepsPerEpoch == 0) {
            long epoch = step / stepsPerEpoch;
            return epoch % every == 0 || epoch % stride(epoch / detail) == 0;
        }
        return step < stepsPerEpoch && step % stride(step / early) == 0;
    }

    Thinning withStepsPerEpoch(int value) {
        return new Thinning(value, every, detail, early);
    }

    /** About half as many; of the beginning only when there is little else. */
    Thinning coarser(double lastEpoch) {
        if (lastEpoch <= 1) {
            return new Thinning(stepsPerEpoch, every, detail, early / 2);
        }
        double fewer = every * 8 > lastEpoch ? detail / 2 : detail;
        return new Thinning(stepsPerEpoch, every * 2, fewer, Math.min(early, fewer));
    }

    /** False when it keeps hardly anything. */
    boolean canBeCoarser() {
        return detail > 1e-3 && early > 1e-3;
    }

    /** The largest power of two that is not above the quotient, at least 1. */
    private static long stride(double quotient) {
        return quotient < 2 ? 1 : Long.highestOneBit((long) quotient);
    }
}
