package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Sentence;

/** How a layer of weighted sums speaks of them. Formulas are in TeX. */
interface SumsWording {

    String sumFormula(int sum);

    Sentence sum(int sum);

    String gradInputFormula(int unit);

    Sentence gradInput(int unit);

    String shareFormula(Parameter parameter, int index);

    Sentence share(Parameter parameter, int index, int example);

    /** One example's part of a gradient, added up over the batch. */
    static Sentence gradient(int examples) {
        return examples == 1
                ? Sentence.of("sums.gradient.one", "There is one example in this batch, and its pull is the whole gradient.")
                : Sentence.of("sums.gradient", "Each of the {0} examples pulls at this number, and the gradient is all their "
                + "pulls together. The loss is a mean, so each pull already counts 1/{0}.", examples);
    }
}
