package dev.gradus.nn.schedule;

/** Powers that are the same on every JDK and leave no garbage, which neither Math.pow nor StrictMath.pow promises. */
final class Powers {

    private Powers() {}

    /** base^exponent by repeated squaring: off by some 1e-16 for each doubling of the exponent. */
    static double power(double base, long exponent) {
        double result = 1;
        double square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result *= square;
            }
            square *= square;
        }
        return result;
    }
}
