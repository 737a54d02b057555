package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gradus.math.Randoms;
import dev.gradus.nn.Described;
import dev.gradus.nn.Optimizer;
import dev.gradus.nn.OptimizerSpec;
import dev.gradus.nn.OptimizerStep;
import dev.gradus.nn.OptimizerType;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import dev.gradus.nn.optimizer.Adagrad;
import dev.gradus.nn.optimizer.AdamW;
import dev.gradus.nn.optimizer.Lion;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.optimizer.RmsProp;
import dev.gradus.nn.optimizer.Sgd;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scilab.forge.jlatexmath.TeXFormula;

/** What every optimiser must keep, in every one of its settings. */
class OptimizerContractTest {

    private static final int SIZE = 7;
    private static final double RATE = 0.01;

    @Test
    void theIdsStandInFilesAndNeverChange() {
        assertEquals(List.of("sgd", "rmsprop", "adam", "adamw", "adagrad", "adadelta", "adamax", "nadam", "radam", "lion"),
                Optimizers.all().stream().map(OptimizerType::id).toList());
    }

    @TestFactory
    Stream<DynamicContainer> everyOptimizer() {
        return Optimizers.all().stream().map(type -> dynamicContainer(type.id(), tests(type)));
    }

    private static <S extends OptimizerSpec> Stream<DynamicTest> tests(OptimizerType<S> type) {
        Described<S> described = type;
        return Stream.concat(
                Stream.of(dynamicTest("hasSettingsThatKeepTheirRange", () -> HyperContract.settings(described)),
                        dynamicTest("hasHelp", () -> HyperContract.doc(type.id(), type.doc())),
                        dynamicTest("goesDownhillWhereAPersonWouldStart", () -> downhill(type.defaults(), type.learningRate()))),
                HyperContract.variants(described).stream().flatMap(each -> Stream.of(
                        dynamicTest("knowsItsType", () -> assertEquals(type, each.type())),
                        dynamicTest("goesOnFromSavedState", () -> resumes(each)),
                        dynamicTest("treatsRangesLikeTheWhole", () -> ranges(each)),
                        dynamicTest("followsANewLearningRateAtOnce", () -> newRate(each)),
                        dynamicTest("explainsItsSteps", () -> explains(each)),
                        dynamicTest("allocatesNothing", () -> allocates(each)))));
    }

    /** Settings that only mean something together. */
    @TestFactory
    Stream<DynamicTest> explainsItsStepsInSettingsThatWorkTogether() {
        return Stream.of(new Sgd(0.9, true), new Sgd(0.9, false, 0.3), new Sgd(0.9, true, 0.3),
                        new RmsProp(0.9, 1e-8, 0.9, true), new RmsProp(0.9, 1e-8, 0.9, false),
                        new AdamW(0.9, 0.99, 1e-8, 0.5, true), new Adagrad(1e-10, 0.3, 0.5), new Lion(0.9, 0.99, 0.5))
                .map(spec -> dynamicTest(spec.toString(), () -> explains(spec)));
    }

    /** Of every third number the gradient is 0, of every second one nothing decays; long enough for RAdam to trust its squares. */
    private static void explains(OptimizerSpec spec) {
        Optimizer optimizer = spec.create(SIZE);
        double[] values = normal(1);
        for (int step = 1; step <= 8; step++) {
            double[] before = values.clone();
            List<Optimizer.State> stateBefore = copy(optimizer);
            double[] gradients = normal(step);
            for (int i = 0; i < SIZE; i += 3) {
                gradients[i] = 0;
            }
            optimizer.begin();
            for (int i = 0; i < SIZE; i++) {
                optimizer.step(values, gradients, i, i + 1, RATE, i % 2 == 0);
            }
            for (int i = 0; i < SIZE; i++) {
                OptimizerStep taken = new OptimizerStep(before, values.clone(), gradients, stateBefore, copy(optimizer),
                        step, RATE, i % 2 == 0);
                recombines(spec.explain(taken, new Spot.NewValue(i)), new Spot.NewValue(i), taken);
                for (Optimizer.State state : optimizer.state()) {
                    Spot moment = new Spot.NewMoment(state.name(), i);
                    recombines(spec.explain(taken, moment), moment, taken);
                }
            }
        }
    }

    private static List<Optimizer.State> copy(Optimizer optimizer) {
        return optimizer.state().stream().map(state -> new Optimizer.State(state.name(), state.values().clone())).toList();
    }

    private static void recombines(Explanation explanation, Spot of, OptimizerStep taken) {
        assertEquals(of, explanation.of());
        assertEquals(number(of, taken), explanation.value(), () -> "what stands at " + of);
        assertEquals(explanation.value(), explanation.term().value(), 1e-9, () -> "what is explained of " + of);
        explanation.term().forEachGiven(given ->
                assertEquals(number(given.spot(), taken), given.value(), () -> given.spot() + " in " + of));
        assertTrue(explanation.idea().text().endsWith("."), explanation.idea().text());
        new TeXFormula(explanation.formula());
        new TeXFormula(explanation.symbol());
    }

    private static double number(Spot at, OptimizerStep taken) {
        if (at instanceof Spot.OldValue value) {
            return taken.before()[value.index()];
        } else if (at instanceof Spot.NewValue value) {
            return taken.after()[value.index()];
        } else if (at instanceof Spot.UsedGradient gradient) {
            return taken.gradients()[gradient.index()];
        } else if (at instanceof Spot.Moment moment) {
            return moment(taken.stateBefore(), moment.state(), moment.index());
        } else if (at instanceof Spot.NewMoment moment) {
            return moment(taken.stateAfter(), moment.state(), moment.index());
        }
        throw new AssertionError(at + " is no place in a step of an optimiser");
    }

    private static double moment(List<Optimizer.State> states, String name, int index) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst().orElseThrow().values()[index];
    }

    private static double[] normal(long key) {
        double[] numbers = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            numbers[i] = Randoms.normal(key, i);
        }
        return numbers;
    }

    private static void step(Optimizer optimizer, double[] values, long key) {
        optimizer.begin();
        optimizer.step(values, normal(key), 0, SIZE, RATE, true);
    }

    private static void downhill(OptimizerSpec spec, double rate) {
        Optimizer optimizer = spec.create(SIZE);
        double[] values = normal(1);
        double before = squares(values);
        for (int i = 0; i < 20_000; i++) {
            optimizer.begin();
            optimizer.step(values, values.clone(), 0, SIZE, rate, true);
        }
        assertTrue(squares(values) < 0.6 * before, "from " + before + " to " + squares(values));
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    private static void resumes(OptimizerSpec spec) {
        double[] unbroken = normal(1);
        Optimizer first = spec.create(SIZE);
        for (int i = 0; i < 3; i++) {
            step(first, unbroken, i);
        }
        double[] resumed = unbroken.clone();
        Optimizer second = spec.create(SIZE);
        second.resume(first.steps());
        for (int i = 0; i < first.state().size(); i++) {
            assertEquals(first.state().get(i).name(), second.state().get(i).name());
            System.arraycopy(first.state().get(i).values(), 0, second.state().get(i).values(), 0, SIZE);
        }
        for (int i = 3; i < 6; i++) {
            step(first, unbroken, i);
            step(second, resumed, i);
        }
        assertArrayEquals(unbroken, resumed);
        assertEquals(6, second.steps());
    }

    private static void ranges(OptimizerSpec spec) {
        double[] whole = normal(1);
        double[] parts = normal(1);
        Optimizer first = spec.create(SIZE);
        Optimizer second = spec.create(SIZE);
        for (int i = 0; i < 3; i++) {
            step(first, whole, i);
            second.begin();
            second.step(parts, normal(i), 3, SIZE, RATE, true);
            second.step(parts, normal(i), 0, 3, RATE, true);
        }
        assertArrayEquals(whole, parts);
    }

    /** The rate is no part of the state: a rate of 0 stands still, whatever was learned of the gradients. */
    private static void newRate(OptimizerSpec spec) {
        double[] values = normal(1);
        Optimizer optimizer = spec.create(SIZE);
        step(optimizer, values, 1);
        double[] before = values.clone();
        optimizer.begin();
        optimizer.step(values, normal(2), 0, SIZE, 0, true);
        assertArrayEquals(before, values);
    }

    private static void allocates(OptimizerSpec spec) {
        Optimizer optimizer = spec.create(SIZE);
        double[] values = normal(1);
        double[] gradients = normal(2);
        Allocation.assertNothing(() -> {
            optimizer.begin();
            optimizer.step(values, gradients, 0, SIZE, RATE, true);
        });
    }

    @Test
    void biasesAreSparedFromDecay() {
        for (OptimizerSpec spec : List.of(new AdamW(0.9, 0.999, 1e-8, 0.5), new Lion(0.9, 0.99, 0.5))) {
            Optimizer optimizer = spec.create(2);
            double[] values = {1, 1};
            optimizer.begin();
            optimizer.step(values, new double[2], 0, 1, 0.1, true);
            optimizer.step(values, new double[2], 1, 2, 0.1, false);
            assertArrayEquals(new double[] {0.95, 1}, values, spec.type().id());
        }
    }
}
