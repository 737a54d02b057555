package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of z = W x + b and of its way back, as terms.
 *
 * @param weightName in TeX
 * @param bias       null for none
 * @param input      x
 * @param gradSum    dL/dz
 */
record WeightedSums(Wiring wiring, String weightName, Parameter weight, Parameter bias, Place input, Place gradSum) {

    /** sum of w x, plus b. */
    Term sum(int sum, int example) {
        List<Term> parts = new ArrayList<>();
        wiring.ofSum(sum, (x, w) -> parts.add(Term.product(weight(w), input.given(x, example))));
        if (bias != null) {
            parts.add(bias(wiring.biasOf(sum)));
        }
        return new Term.Sum(parts);
    }

    /** dL/dx = sum of w dL/dz. */
    Term gradInput(int unit, int example) {
        List<Term> parts = new ArrayList<>();
        wiring.ofInput(unit, (sum, w) -> parts.add(Term.product(weight(w), gradSum.given(sum, example))));
        return new Term.Sum(parts);
    }

    /** What the examples add to the gradient of a weight or bias. */
    Term gradient(Parameter parameter, int index) {
        List<Term> shares = new ArrayList<>();
        for (int example = 0; example < input.numbers().columns; example++) {
            shares.add(shareNumber(parameter, index, example));
        }
        return new Term.Sum(shares);
    }

    /** sum of x dL/dz for a weight, of dL/dz for a bias. */
    Term share(Parameter parameter, int index, int example) {
        List<Term> parts = new ArrayList<>();
        if (parameter == bias) {
            forSumsOf(index, sum -> parts.add(gradSum.given(sum, example)));
        } else {
            wiring.ofWeight(index, (sum, x) -> parts.add(Term.product(input.given(x, example), gradSum.given(sum, example))));
        }
        return parts.size() == 1 ? parts.get(0) : new Term.Sum(parts);
    }

    Given shareNumber(Parameter parameter, int index, int example) {
        double[] total = {0};
        if (parameter == bias) {
            forSumsOf(index, sum -> total[0] += gradSum.value(sum, example));
        } else {
            wiring.ofWeight(index, (sum, x) -> total[0] += input.value(x, example) * gradSum.value(sum, example));
        }
        return PassNumbers.share(symbol(parameter, index), parameter, index, example, total[0]);
    }

    /** In how many products of one example a weight stands, or a bias is added. */
    int uses(Parameter parameter, int index) {
        int[] count = {0};
        if (parameter == bias) {
            forSumsOf(index, sum -> count[0]++);
        } else {
            wiring.ofWeight(index, (sum, x) -> count[0]++);
        }
        return count[0];
    }

    String symbol(Parameter parameter, int index) {
        return Symbols.element(parameter == bias ? "b" : weightName, parameter.shape(), index);
    }

    private void forSumsOf(int place, java.util.function.IntConsumer visitor) {
        for (int sum = 0; sum < wiring.sums(); sum++) {
            if (wiring.biasOf(sum) == place) {
                visitor.accept(sum);
            }
        }
    }

    private Given weight(int index) {
        return PassNumbers.value(weightName, weight, index);
    }

    private Given bias(int index) {
        return PassNumbers.value("b", bias, index);
    }
}
