package dev.gradus.math;

/** Whether this runtime was started with the incubating Vector API and the processor has vectors worth using. */
final class VectorUnit {

    private static final String MODULE = "jdk.incubator.vector";
    private static final int FEWEST_BITS = 128;

    private VectorUnit() {
    }

    static boolean isUsable() {
        // Class names of the module may be touched only where it is there; Bits is loaded on its first use.
        return ModuleLayer.boot().findModule(MODULE).isPresent() && Bits.preferred() >= FEWEST_BITS;
    }

    private static final class Bits {

        static int preferred() {
            return jdk.incubator.vector.DoubleVector.SPECIES_PREFERRED.vectorBitSize();
        }
    }
}
