package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Symbols;

/**
 * What a dense layer is made of, and how it speaks: every input of a step goes into every sum of that step.
 */
record DenseExplanation(int steps, int features, int units) implements Wiring {

    @Override
    public void ofSum(int sum, Pairs inputAndWeight) {
        for (int i = 0; i < features; i++) {
            inputAndWeight.meet(sum / units * features + i, sum % units * features + i);
        }
    }

    @Override
    public void ofInput(int input, Pairs sumAndWeight) {
        for (int unit = 0; unit < units; unit++) {
            sumAndWeight.meet(input / features * units + unit, unit * features + input % features);
        }
    }

    @Override
    public void ofWeight(int weight, Pairs sumAndInput) {
        for (int step = 0; step < steps; step++) {
            sumAndInput.meet(step * units + weight / features, step * features + weight % features);
        }
    }

    @Override
    public int sums() {
        return steps * units;
    }

    @Override
    public int biasOf(int sum) {
        return sum % units;
    }

    SumsWording wording(WeightedSums sums) {
        return new Wording(sums);
    }

    private final class Wording implements SumsWording {

        private final WeightedSums sums;

        Wording(WeightedSums sums) {
            this.sums = sums;
        }

        /** The place of a number of a sequence begins with its step. */
        private String step(int step) {
            return steps == 1 ? "" : step + 1 + ",";
        }

        @Override
        public String sumFormula(int sum) {
            int unit = sum % units;
            return "\\sum_{i} w_{" + (unit + 1) + ",i} \\, x_{" + step(sum / units) + "i}"
                    + (sums.bias() == null ? "" : " + b_{" + (unit + 1) + "}");
        }

        @Override
        public Sentence sum(int sum) {
            if (sums.bias() == null) {
                return Sentence.of("dense.sum.plain", "Each input times its weight, and the products ({0}) added up: "
                        + "the sum is large where the inputs look like the weights.", features);
            }
            return Sentence.of("dense.sum", "Each input times its weight, and the products ({0}) added up: the sum is large where "
                    + "the inputs look like the weights. The bias moves it up or down for every example.", features);
        }

        @Override
        public String gradInputFormula(int unit) {
            return "\\sum_{k} w_{k," + (unit % features + 1) + "} \\, " + Symbols.slope("z_{" + step(unit / features) + "k}");
        }

        @Override
        public Sentence gradInput(int unit) {
            return units == 1 ? Sentence.of("dense.back.one",
                    "This input reaches the loss through one unit, so that unit''s gradient comes back through the weight between them.")
                    : Sentence.of("dense.back", "This input went into all {0} units, so what each of them wants comes back "
                            + "through the weight between them, and is added up.", units);
        }

        @Override
        public String shareFormula(Parameter parameter, int index) {
            String slope = Symbols.slope("z_{" + (steps == 1 ? "" : "t,")
                    + (parameter == sums.bias() ? index + 1 : index / features + 1) + "}");
            return (steps == 1 ? "" : "\\sum_t ") + (parameter == sums.bias() ? ""
                    : "x_{" + (steps == 1 ? "" : "t,") + (index % features + 1) + "} \\, ") + slope;
        }

        @Override
        public Sentence share(Parameter parameter, int index, int example) {
            if (steps > 1) {
                return parameter == sums.bias()
                        ? Sentence.of("dense.share.bias.steps", "The bias is added at each of the {0} steps, "
                                + "so the gradients of all their sums add up.", steps)
                        : Sentence.of("dense.share.weight.steps", "The same weight works at each of the {0} steps: at each, its pull is "
                                + "the input times the gradient at the sum, and all pulls add up.", steps);
            } else if (parameter == sums.bias()) {
                return Sentence.of("dense.share.bias", "The bias is added as it is: one more in it is one more in the sum, "
                        + "so its pull is the gradient at the sum.");
            } else if (sums.gradSum().value(index / features, example) == 0) {
                return Sentence.of("dense.share.closed", "No gradient reaches this unit''s sum for this example, so the example "
                        + "teaches the weight nothing.");
            } else if (sums.input().value(index % features, example) == 0) {
                return Sentence.of("dense.share.silent", "The input is 0 for this example: whatever the weight were, the sum would "
                        + "be the same, so the example teaches it nothing.");
            }
            return Sentence.of("dense.share.weight", "One more in the weight changes the sum by the input, so the pull of this "
                    + "example is its input times the gradient at the sum.");
        }
    }
}
