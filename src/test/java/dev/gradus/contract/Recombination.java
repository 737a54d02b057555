package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.math.Matrix;
import dev.gradus.nn.LayerRun;
import dev.gradus.nn.Parameter;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.explain.Term;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.scilab.forge.jlatexmath.TeXFormula;

/**
 * Follows the explanations of one layer to their ends. Each comes to the number that it explains, the numbers in it are
 * those that stand in the buffers, and every number inside the layer can be asked in its turn.
 */
public final class Recombination {

    private static final double TOLERANCE = 1e-9;
    /** Of each kind of number so many are asked, evenly spread. */
    private static final int SPREAD = 12;
    /** Of more numbers in one explanation than this, about so many are asked how they came to be. */
    private static final int MANY = 64;

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(\\.[a-z0-9]+)+");

    /** Of each kind of sentence in each layer one formula is read as TeX: that takes its time. */
    private static final Set<String> READ = new HashSet<>();

    private final LayerRun run;
    private final Deque<Spot> open = new ArrayDeque<>();
    private final Set<Spot> asked = new HashSet<>();
    private final Map<Spot, Double> known = new HashMap<>();

    private Recombination(LayerRun run) {
        this.run = run;
    }

    /** @param run explained, after a pass forward and backward */
    static void check(LayerRun run, int inputs) {
        Recombination check = new Recombination(run);
        check.begin(inputs);
        while (!check.open.isEmpty()) {
            check.ask(check.open.remove());
        }
        for (Parameter parameter : run.parameters()) {
            if (parameter.learned() && run.layer().withoutShares().isEmpty()) {
                check.shares(parameter);
            }
        }
    }

    private void begin(int inputs) {
        int last = run.columns() - 1;
        for (int unit : spread(run.output().rows)) {
            open.add(new Spot.Output(unit, unit % run.columns()));
        }
        for (int i = 0; i < inputs; i++) {
            for (int unit : spread(run.input(i).rows)) {
                open.add(new Spot.GradInput(i, unit, last - unit % run.columns()));
            }
        }
        for (Parameter parameter : run.parameters()) {
            if (parameter.learned()) {
                for (int index : spread(parameter.size())) {
                    open.add(new Spot.Gradient(parameter.index(), index));
                }
            }
        }
    }

    static int[] spread(int size) {
        return java.util.stream.IntStream.range(0, Math.min(size, SPREAD))
                .map(i -> (int) ((long) i * size / Math.min(size, SPREAD))).toArray();
    }

    private void ask(Spot spot) {
        if (!asked.add(spot)) {
            return;
        }
        Explanation explanation = run.layer().explain(run, spot);
        assertEquals(spot, explanation.of());
        if (!(spot instanceof Spot.Inner) && !(spot instanceof Spot.Share)) {
            same(() -> spot + " is the number that stands there", number(spot), explanation.value());
        }
        same(() -> spot + " follows from its explanation", explanation.value(), explanation.term().value());
        words(explanation);
        List<Term.Given> given = new ArrayList<>();
        explanation.term().forEachGiven(given::add);
        int step = 1 + given.size() / MANY;
        for (int i = 0; i < given.size(); i++) {
            stands(spot, given.get(i), i % step == 0);
        }
    }

    /** @param asks whether a number that has an explanation of its own is to be asked for it */
    private void stands(Spot spot, Term.Given given, boolean asks) {
        assertFalse(given.symbol().isBlank(), () -> "a name in the explanation of " + spot);
        if (!(given.spot() instanceof Spot.Inner || given.spot() instanceof Spot.Share
                || given.spot() instanceof Spot.Output || given.spot() instanceof Spot.GradInput)) {
            same(() -> given.spot() + " in " + spot, number(given.spot()), given.value());
        } else if (asks) {
            same(() -> given.spot() + " in " + spot,
                    known.computeIfAbsent(given.spot(), each -> run.layer().explain(run, each).value()), given.value());
            if (asked.size() < 400) {
                open.add(given.spot());
            }
        }
    }

    private void words(Explanation explanation) {
        assertFalse(explanation.symbol().isBlank(), explanation::toString);
        assertFalse(explanation.formula().isBlank(), explanation::toString);
        if (READ.add(run.layer().getClass().getName() + explanation.idea().key())) {
            new TeXFormula(explanation.formula());
            new TeXFormula(explanation.symbol());
        }
        String text = explanation.idea().text();
        assertTrue(text.endsWith(".") && Character.isUpperCase(text.charAt(0)), text);
        assertFalse(text.contains("{"), text);
        for (String language : List.of("de", "zh")) {
            assertTrue(Phrases.knows(language, explanation.idea().english()),
                    () -> language + " lacks: " + explanation.idea().english());
        }
        assertTrue(KEY.matcher(explanation.idea().key()).matches(), explanation.idea().key());
    }

    private void shares(Parameter parameter) {
        for (int index : spread(parameter.size())) {
            double sum = 0;
            for (int example = 0; example < run.columns(); example++) {
                Explanation share = run.layer().explain(run, new Spot.Share(parameter.index(), index, example));
                same(() -> share.of() + " follows from its explanation", share.value(), share.term().value());
                sum += share.value();
            }
            same(() -> "the shares of the examples sum to the gradient of " + parameter.name() + " " + index,
                    number(new Spot.Gradient(parameter.index(), index)), sum);
        }
    }

    private double number(Spot at) {
        if (at instanceof Spot.Input input) {
            return run.input(input.input()).get(input.unit(), input.example());
        } else if (at instanceof Spot.Output output) {
            return run.output().get(output.unit(), output.example());
        } else if (at instanceof Spot.GradOutput gradient) {
            return run.gradOutput().get(gradient.unit(), gradient.example());
        } else if (at instanceof Spot.GradInput gradient) {
            return run.gradInput(gradient.input()).get(gradient.unit(), gradient.example());
        } else if (at instanceof Spot.Value value) {
            return at(run.parameters().get(value.parameter()).values(), value.index());
        } else if (at instanceof Spot.Gradient gradient) {
            return at(run.gradient(run.parameters().get(gradient.parameter())), gradient.index());
        }
        throw new AssertionError(at + " stands in no buffer of a layer");
    }

    private static double at(Matrix dense, int index) {
        return dense.data[dense.offset + index];
    }

    private static void same(Supplier<String> what, double expected, double actual) {
        assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)), what);
    }
}
