package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.RunRecord;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class FoldDeskTest {

    private final Bench on = new Bench();

    @AfterEach
    void close() {
        on.run(() -> on.desk.folds().close());
        on.close();
    }

    @Test
    void everyFoldLeavesARunAndTheWeightsOfTheNetworkStay() {
        Document iris = Bench.sample("iris");
        on.open(iris.withTraining(iris.training().withEpochs(3)));
        Document before = on.workbench.document();
        on.run(() -> {
            on.desk.folds().foldsProperty().set(3);
            on.desk.folds().start();
            assertTrue(on.desk.folds().running());
            assertEquals(3, on.desk.folds().progressProperty().get().orElseThrow().folds());
        });
        on.await("three folds", () -> on.desk.runs().size() == 3 && !on.desk.folds().running());
        assertEquals(List.of("Fold 1 of 3", "Fold 2 of 3", "Fold 3 of 3"), on.desk.runs().stream().map(Run::name).toList());
        assertTrue(on.desk.runs().stream().allMatch(run -> run.settings().get(RunRecord.CROSS_VALIDATION).equals("1")));
        assertTrue(on.desk.runs().stream().map(Run::record).allMatch(record -> record.epochs().size() == 3
                && record.provenance().orElseThrow().split().fold().orElseThrow().count() == 3 && record.weights().isPresent()));
        assertEquals(3, on.desk.runs().stream().map(Run::colour).distinct().count());
        assertEquals(before, on.workbench.document());
        assertEquals("", on.desk.folds().complaintProperty().get());
        assertEquals("2", RunRecord.nextCrossValidation(on.desk.runs().stream().map(Run::record).toList()));
    }

    @Test
    void stoppingEndsItAndLeavesNoHalfFold() {
        Document iris = Bench.sample("iris");
        on.open(iris.withTraining(iris.training().withEpochs(1_000_000)));
        on.run(() -> on.desk.folds().start());
        on.await("it trains", () -> on.desk.folds().progressProperty().get().filter(now -> now.epoch() > 2).isPresent());
        on.run(() -> on.desk.folds().stop());
        on.await("it ends", () -> !on.desk.folds().running());
        assertTrue(on.desk.runs().isEmpty());
        assertFalse(on.desk.folds().progressProperty().get().isPresent());
    }
}
