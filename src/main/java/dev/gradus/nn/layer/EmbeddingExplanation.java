package dev.gradus.nn.layer;

import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Sentence;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.nn.explain.Term.Given;
import java.util.ArrayList;
import java.util.List;

/** The numbers of {@link Embedding}: looked up going forward, collected going backward. */
record EmbeddingExplanation(PassNumbers at, int steps, int dim, Parameter weight) {

    Explanation explain(Spot of) {
        if (of instanceof Spot.Output output) {
            int token = token(output.unit() / dim, output.example());
            Given found = PassNumbers.value("E", weight, token * dim + output.unit() % dim);
            return Explanation.of(at.output(output.unit(), output.example()), "E_{x_{" + (output.unit() / dim + 1) + "},"
                            + (output.unit() % dim + 1) + "}", found, Sentence.of("embedding.output",
                            "Token {0} stands in place {1}, so its row of the table is looked up. This is number {2} of that row.",
                            Integer.toString(token), output.unit() / dim + 1, output.unit() % dim + 1));
        } else if (of instanceof Spot.GradInput input) {
            return Explanation.of(at.gradInput(0, input.unit(), input.example()), "0", Term.number(0), Sentence.of(
                    "embedding.back", "A token number is a name: there is no such thing as a little more of it, so no gradient "
                            + "goes there."));
        } else if (of instanceof Spot.Gradient gradient) {
            return shares(gradient.index()).gradient();
        } else if (of instanceof Spot.Share share) {
            return shares(share.index()).share(share.example(), "\\sum_{t: x_t = " + share.index() / dim
                    + "} \\frac{\\partial L}{\\partial a_{t," + (share.index() % dim + 1) + "}}", idea(share));
        }
        throw PassNumbers.unknown(of);
    }

    private Shares shares(int index) {
        return new Shares(at, "E", weight, index, example -> {
            List<Term> places = new ArrayList<>();
            for (int t = 0; t < steps; t++) {
                if (token(t, example) == index / dim) {
                    places.add(at.gradOutput(t * dim + index % dim, example));
                }
            }
            return new Term.Sum(places);
        });
    }

    private Sentence idea(Spot.Share share) {
        String token = Integer.toString(share.index() / dim);
        int times = 0;
        for (int t = 0; t < steps; t++) {
            times += token(t, share.example()) == share.index() / dim ? 1 : 0;
        }
        if (times == 1) {
            return Sentence.of("embedding.share.once", "Token {0} occurs once in this example, so its row gets the gradient of that "
                    + "place.", token);
        }
        return times == 0
                ? Sentence.of("embedding.share.none", "Token {0} does not occur in this example, so the example says nothing "
                        + "about its row.", token)
                : Sentence.of("embedding.share", "Token {0} occurs {1} times in this example. The gradients "
                        + "of all these places add up in its row.", token, times);
    }

    private int token(int place, int example) {
        return (int) at.pass().input(0).get(place, example);
    }
}
