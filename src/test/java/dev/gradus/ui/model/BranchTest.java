package dev.gradus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edit;
import dev.gradus.edit.Edits;
import dev.gradus.testing.GuiTest;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.TrainingSetup;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@GuiTest
class BranchTest {

    private static final Edit NOTHING = Edits.all("again", List.of());

    private final Bench on = new Bench();

    @AfterEach
    void close() {
        on.close();
    }

    @Test
    void aBranchThatChangesNothingEndsWithTheSameBitsAsTheRunItCameFrom() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(6)));
        on.epoch();
        on.epoch();
        Checkpoint middle = on.workbench.document().checkpoint().orElseThrow();
        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);
        Checkpoint end = on.workbench.document().checkpoint().orElseThrow();
        Run first = on.desk.currentRun().orElseThrow();

        on.run(() -> on.desk.branch(middle, NOTHING, "again"));
        on.awaitState(RunState.FINISHED);

        assertEquals(end, on.workbench.document().checkpoint().orElseThrow());
        assertEquals(2, on.desk.runs().size());
        Run second = on.desk.currentRun().orElseThrow();
        assertEquals(3, second.epochs().get(0).epoch());
        assertEquals(first.epochs().get(5).validationLoss(), second.epochs().get(3).validationLoss());
        assertTrue(second.batchLoss().x(0) > 2 && second.batchLoss().x(0) < 3, "its curve begins where it branched");
        assertEquals(Optional.of(first), second.fork().orElseThrow().parent());
        assertEquals("from Run 1 at epoch 2", second.settings().get("branched"));
    }

    @Test
    void theChangeAndTheWeightsOfABranchAreUndoneTogether() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(4)));
        on.epoch();
        Checkpoint one = on.workbench.document().checkpoint().orElseThrow();
        on.epoch();
        Document before = on.workbench.document();
        TrainingSetup faster = before.training().withLearningRate(0.5);

        on.run(() -> on.desk.branch(one, Edits.training("Learning rate", faster), "learning rate 0.5"));
        assertEquals(RunState.RUNNING, on.desk.state());
        assertEquals(one.step(), on.desk.position().step());
        assertEquals("learning rate 0.5", on.workbench.undoLabelProperty().get());
        on.awaitState(RunState.FINISHED);
        assertEquals("0.5", on.desk.currentRun().orElseThrow().settings().get("Learning rate"));
        on.run(on.workbench::undo);
        on.run(on.workbench::undo);

        assertEquals(before, on.workbench.document());
        assertEquals(2, on.desk.runs().size());
    }

    @Test
    void aBranchOfARunThatIsOverTrainsForAsManyEpochsAgain() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(2)));
        on.run(on.desk::trainOrPause);
        on.awaitState(RunState.FINISHED);
        Checkpoint end = on.workbench.document().checkpoint().orElseThrow();

        on.run(() -> on.desk.branch(end, NOTHING, "again"));
        on.awaitState(RunState.FINISHED);

        assertEquals(2 * end.step(), on.workbench.document().checkpoint().orElseThrow().step());
    }

    @Test
    void withAnotherSizeOfBatchABranchBeginsAtTheSameEpoch() {
        Document moons = Bench.sample("moons");
        on.open(moons.withTraining(moons.training().withEpochs(4)));
        on.epoch();
        on.epoch();
        Checkpoint two = on.workbench.document().checkpoint().orElseThrow();
        int perEpoch = on.desk.position().stepsPerEpoch();
        TrainingSetup large = on.workbench.document().training().withBatchSize(50);

        on.run(() -> on.desk.branch(two, Edits.training("Batch size", large), "batch size 50"));
        on.awaitState(RunState.FINISHED);

        assertNotEquals(perEpoch, on.desk.position().stepsPerEpoch());
        Run branched = on.desk.currentRun().orElseThrow();
        assertEquals(List.of(3, 4), branched.epochs().stream().map(each -> each.epoch()).toList());
        assertTrue(branched.batchLoss().x(0) > 2 && branched.batchLoss().x(0) < 2.5);
    }
}
