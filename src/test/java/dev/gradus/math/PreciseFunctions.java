package dev.gradus.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** Elementary functions to 60 digits by their series: the truth the fast ones are measured against. */
final class PreciseFunctions {

    private static final MathContext DIGITS = new MathContext(60);
    private static final BigDecimal NOTHING = new BigDecimal("1e-70");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Machin: pi = 16 atan(1/5) - 4 atan(1/239). */
    private static final BigDecimal PI = BigDecimal.valueOf(16).multiply(arcTangentOfInverse(5))
            .subtract(BigDecimal.valueOf(4).multiply(arcTangentOfInverse(239)));

    private PreciseFunctions() {
    }

    static BigDecimal exp(BigDecimal x) {
        int halvings = 0;
        BigDecimal reduced = x;
        while (reduced.abs().compareTo(ONE) > 0) {
            reduced = reduced.divide(TWO, DIGITS);
            halvings++;
        }
        BigDecimal sum = ONE;
        BigDecimal term = ONE;
        for (int k = 1; term.abs().compareTo(NOTHING) > 0; k++) {
            term = term.multiply(reduced, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    static BigDecimal expm1(BigDecimal x) {
        if (x.abs().compareTo(new BigDecimal("1e-12")) < 0) {
            BigDecimal half = x.multiply(x).divide(TWO, DIGITS);
            return x.add(half).add(x.pow(3, DIGITS).divide(BigDecimal.valueOf(6), DIGITS));
        }
        return exp(x).subtract(ONE);
    }

    static BigDecimal tanh(BigDecimal x) {
        if (x.abs().compareTo(new BigDecimal("1e-12")) < 0) {
            return x.subtract(x.pow(3, DIGITS).divide(BigDecimal.valueOf(3), DIGITS), DIGITS);
        }
        BigDecimal e = exp(x.multiply(TWO));
        return e.subtract(ONE, DIGITS).divide(e.add(ONE), DIGITS);
    }

    static BigDecimal sigmoid(BigDecimal x) {
        return ONE.divide(ONE.add(exp(x.negate())), DIGITS);
    }

    /** Newton's steps y += x e^-y - 1 from a double, each doubling the digits. */
    static BigDecimal log(BigDecimal x) {
        BigDecimal y = new BigDecimal(StrictMath.log(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            y = y.add(x.multiply(exp(y.negate()), DIGITS).subtract(ONE));
        }
        return y;
    }

    static BigDecimal log1p(BigDecimal x) {
        if (x.abs().compareTo(new BigDecimal("1e-12")) < 0) {
            BigDecimal half = x.multiply(x).divide(TWO, DIGITS);
            return x.subtract(half).add(x.pow(3, DIGITS).divide(BigDecimal.valueOf(3), DIGITS));
        }
        return log(ONE.add(x));
    }

    static BigDecimal softplus(BigDecimal x) {
        return log1p(exp(x));
    }

    /** 2/sqrt(pi) e^(-x^2) sum 2^n x^(2n+1) / (1 3 5 ... (2n+1)): all terms have one sign, nothing cancels. */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS);
        BigDecimal term = x;
        BigDecimal sum = x;
        for (int n = 1; term.abs().compareTo(sum.abs().multiply(NOTHING)) > 0; n++) {
            term = term.multiply(TWO).multiply(square, DIGITS).divide(BigDecimal.valueOf(2L * n + 1), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return TWO.multiply(sum).multiply(exp(square.negate()), DIGITS).divide(PI.sqrt(DIGITS), DIGITS);
    }

    private static BigDecimal arcTangentOfInverse(int n) {
        BigDecimal power = ONE.divide(BigDecimal.valueOf(n), DIGITS);
        BigDecimal sum = power;
        for (int k = 3; power.compareTo(NOTHING) > 0; k += 2) {
            power = power.divide(BigDecimal.valueOf((long) n * n), DIGITS);
            BigDecimal term = power.divide(BigDecimal.valueOf(k), DIGITS);
            sum = k % 4 == 3 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }
}
