package dev.gradus.nn.explain;

import java.util.List;

/**
 * The powers e^z of several numbers, as a softmax and a cross-entropy weigh them. Where one would be too large or all too
 * small for a double, the largest z is subtracted from each first, as the engine always does; shares stay the same.
 */
public final class Exponentials {

    /** e^300 and the sum of many of them are ordinary numbers, and so are e^-300 and quotients of both. */
    private static final double TAME = 300;

    private final List<Term> all;
    private final double origin;

    public Exponentials(List<? extends Term> all) {
        this.all = List.copyOf(all);
        boolean tame = all.stream().allMatch(each -> Math.abs(each.value()) <= TAME);
        origin = tame ? 0 : all.stream().mapToDouble(Term::value).max().orElse(0);
    }

    /** e^(z_i), or e^(z_i - max z). */
    public Term of(int i) {
        Term z = all.get(i);
        return Term.exp(origin == 0 ? z : Term.difference(z, largest()));
    }

    public Term sum() {
        return new Term.Sum(java.util.stream.IntStream.range(0, all.size()).mapToObj(this::of).toList());
    }

    /** The share of one in the sum. */
    public Term share(int i) {
        return new Term.Quotient(of(i), sum());
    }

    /** ln(sum of e^z). */
    public Term logSum() {
        Term log = Term.ln(sum());
        return origin == 0 ? log : Term.sum(largest(), log);
    }

    private Term largest() {
        return new Term.Constant("\\max z", origin);
    }
}
