package dev.gradus.ui.teach;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.SampleProjects;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernels;
import dev.gradus.train.Clipping;
import dev.gradus.train.Nudge;
import dev.gradus.train.Place;
import dev.gradus.train.Signature;
import dev.gradus.train.StepRecord;
import dev.gradus.train.Trainer;
import dev.gradus.nn.explain.Explanation;
import dev.gradus.nn.explain.Spot;
import org.junit.jupiter.api.Test;

class StepRecordTest {

    @Test
    void theRecordHoldsTheStepThatWasAppliedAndTheNumbersItFound() throws Exception {
        Recorded recorded = Recorded.of("circles");
        StepRecord record = recorded.record();
        Network first = Network.compile(recorded.document().graph(), Signature.of(recorded.data()));
        Trainer.initialise(first, recorded.document().training());
        assertArrayEquals(first.values(), record.change().before());
        assertArrayEquals(first.values(), record.network().values(), "explanations read the weights of the step");
        recorded.after().loadInto(first);
        assertArrayEquals(first.values(), record.change().after(), "what was recorded is what was applied");
        assertEquals(1, recorded.after().step());
        assertTrue(record.lossAfter() < record.loss());
    }

    @Test
    void theWorkedExampleHasTheLossThatManyKnow() throws Exception {
        assertEquals(0.298371109, Recorded.of("worked-222").record().loss(), 1e-9);
        assertTrue(Recorded.of("worked-222").record().lossAfter() < 0.2984);
    }

    @Test
    void aClippedGradientIsKeptBesideTheOneThatWasUsed() throws Exception {
        Document circles = SampleProjects.find("circles").orElseThrow().document();
        Document clipped = circles.withTraining(circles.training().withLive(
                circles.training().live().withClipping(new Clipping(Clipping.Kind.VALUE, 1e-3))));
        Journey journey = new Journey(Recorded.of(clipped).record());
        StepRecord.Change change = journey.record().change();
        assertFalse(java.util.Arrays.equals(change.gradient(), change.usedGradient()));
        int index = 0;
        while (change.gradient()[index] == change.usedGradient()[index]) {
            index++;
        }
        Explanation used = journey.origins().explain(Place.optimizer(new Spot.UsedGradient(index)));
        assertEquals(change.usedGradient()[index], used.term().value(), 1e-12);
        assertNotEquals(Place.OPTIMIZER, journey.origins().source(Place.optimizer(used.of()), used.of()).layer(),
                "the way leads on to the gradient that back-propagation left");
    }

    @Test
    void theSlopeOfANudgeAgreesWithTheGradientOfEveryWeight() throws Exception {
        StepRecord record = Recorded.of("circles").record();
        try (Kernel exact = Kernels.named(Kernels.available().get(0), Kernel.Precision.EXACT, 1)) {
            Nudge nudge = new Nudge(record, exact);
            for (int i = 0; i < record.change().gradient().length; i++) {
                double gradient = record.change().gradient()[i];
                assertEquals(gradient, nudge.slope(i), CheckPane.AGREES * Math.abs(gradient) + 1e-11);
            }
            assertEquals(record.loss(), nudge.loss(0, record.change().before()[0]), 1e-15, "nothing is kept");
        }
    }
}
