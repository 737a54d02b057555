package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Symbols;
import dev.gradus.nn.explain.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * The gradient of one number of a parameter as the sum of what the examples add.
 *
 * @param name of the parameter in TeX
 * @param rule what an example adds
 */
record Shares(PassNumbers at, String name, Parameter parameter, int index, Rule rule) {

    @FunctionalInterface
    interface Rule {
        Term of(int example);
    }

    private String symbol() {
        return Symbols.element(name, parameter.shape(), index);
    }

    Explanation gradient() {
        List<Term> shares = new ArrayList<>();
        for (int example = 0; example < at.pass().columns(); example++) {
            shares.add(PassNumbers.share(symbol(), parameter, index, example, rule.of(example).value()));
        }
        return Explanation.of(at.gradient(name, parameter, index), "\\sum_n \\frac{\\partial L_n}{\\partial " + symbol() + "}",
                new Term.Sum(shares), SumsWording.gradient(at.pass().columns()));
    }

    /** @param formula of what the example adds, in symbols */
    Explanation share(int example, String formula, Sentence idea) {
        Term term = rule.of(example);
        return Explanation.of(PassNumbers.share(symbol(), parameter, index, example, term.value()), formula, term, idea);
    }
}
