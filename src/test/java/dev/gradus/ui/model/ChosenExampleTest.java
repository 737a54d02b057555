package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.math.Matrix;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Predictor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class ChosenExampleTest {

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private ChosenExample chosen() {
        return bench.live.chosen();
    }

    private int index() {
        return bench.fx(() -> chosen().choice().orElseThrow().index());
    }

    @Test
    void theFirstValidationExampleIsChosenAndNextAndPreviousGoRound() {
        bench.open(Bench.sample("blobs"));
        ChosenExample.Choice first = bench.fx(() -> chosen().choice().orElseThrow());
        assertEquals(Part.VALIDATION, first.part());
        assertEquals(0, first.index());
        assertEquals(bench.fx(() -> bench.workbench.preparedData().orElseThrow().rows(Part.VALIDATION)[0]), first.row());
        bench.run(chosen()::previous);
        assertEquals(first.count() - 1, index());
        bench.run(chosen()::next);
        bench.run(chosen()::next);
        assertEquals(1, index());
    }

    @Test
    void nextMistakeGoesToTheNextWrongOneAndRoundTheEndOfThePart() {
        bench.open(Bench.sample("blobs"));
        List<Integer> wrong = mistakes();
        assertTrue(wrong.size() > 1 && wrong.size() < bench.fx(() -> chosen().choice().orElseThrow().count()),
                "an untrained network reads some rightly, some wrongly: " + wrong);
        int last = wrong.get(wrong.size() - 1);
        bench.run(() -> chosen().choose(Part.VALIDATION, last));
        search();
        assertEquals(wrong.get(0), index(), "round the end");
        search();
        assertEquals(wrong.get(1), index());
        assertEquals(ChosenExample.Search.FOUND, bench.fx(() -> chosen().searchProperty().get()));
    }

    @Test
    void withoutMistakesTheChoiceStaysAndSaysSo() {
        bench.open(Bench.sample("circles"));
        for (int epoch = 0; epoch < 60 && !mistakes().isEmpty(); epoch++) {
            bench.epoch();
        }
        assertEquals(List.of(), mistakes());
        bench.run(() -> chosen().choose(Part.VALIDATION, 3));
        bench.run(chosen()::nextMistake);
        bench.await("the search is over", () -> chosen().searchProperty().get() == ChosenExample.Search.NO_MISTAKE);
        assertEquals(3, index());
    }

    @Test
    void numbersHaveNoMistakes() {
        bench.open(Bench.sample("sine"));
        assertFalse(bench.fx(() -> chosen().hasMistakesProperty().get()));
        Matrix said = Matrix.wrap(new double[] {0.9}, 1);
        assertFalse(MistakeSearch.isMistake(Task.REGRESSION, said, said, 0));
    }

    @Test
    void aLabelOnTheWrongSideIsAMistake() {
        Matrix targets = Matrix.wrap(new double[] {1, 0}, 2);
        assertFalse(MistakeSearch.isMistake(Task.MULTI_LABEL, Matrix.wrap(new double[] {0.6, 0.4}, 2), targets, 0));
        assertTrue(MistakeSearch.isMistake(Task.MULTI_LABEL, Matrix.wrap(new double[] {0.6, 0.7}, 2), targets, 0));
    }

    @Test
    void testExamplesCannotBeChosen() {
        bench.open(Bench.sample("blobs"));
        bench.run(() -> assertThrows(IndexOutOfBoundsException.class, () -> chosen().choose(Part.TEST, 0)));
    }

    @Test
    void otherDataBeginAnew() {
        bench.open(Bench.sample("blobs"));
        bench.run(() -> chosen().choose(Part.TRAINING, 7));
        bench.open(Bench.sample("iris"));
        bench.await("the new data have a choice", () -> chosen().choice().isPresent());
        assertNotEquals(Part.TRAINING, bench.fx(() -> chosen().choice().orElseThrow().part()));
    }

    private void search() {
        bench.run(chosen()::nextMistake);
        bench.await("a mistake is found", () -> chosen().searchProperty().get() == ChosenExample.Search.FOUND);
    }

    /** By the document's weights themselves, without the views. */
    private List<Integer> mistakes() {
        return bench.fx(() -> {
            PreparedData data = bench.workbench.preparedData().orElseThrow();
            List<Integer> wrong = new ArrayList<>();
            dev.gradus.graph.Network network = dev.gradus.graph.Network.compile(bench.workbench.document().graph(),
                    bench.workbench.signature());
            dev.gradus.train.Trainer.initialise(network, bench.workbench.document().training());
            bench.workbench.document().checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
            try (Predictor predictor = new Predictor(network, data.preparation())) {
                Matrix input = Matrix.zeros(data.validation().inputSize(), 1);
                Matrix target = Matrix.zeros(1, 1);
                for (int i = 0; i < data.validation().count(); i++) {
                    data.validation().copyInput(i, input, 0);
                    data.validation().copyTarget(i, target, 0);
                    double[] said = predictor.predict(input).toArray();
                    int best = 0;
                    for (int k = 1; k < said.length; k++) {
                        best = said[k] > said[best] ? k : best;
                    }
                    if (best != (int) target.data[0]) {
                        wrong.add(i);
                    }
                }
            }
            return wrong;
        });
    }
}
