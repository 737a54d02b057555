package dev.gradus.edit.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.edit.Document;
import dev.gradus.edit.Edits;
import dev.gradus.graph.Edge;
import dev.gradus.graph.Node;
import dev.gradus.io.LessonFile;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.optimizer.Adam;
import dev.gradus.nn.optimizer.Sgd;
import dev.gradus.train.EarlyStopping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every lesson can be done by doing what it says, and what it claims is what the engine computes. */
class PackagedLessonsTest {

    private PlayedLesson play(String id) throws Exception {
        return new PlayedLesson(LessonFile.packaged(id));
    }

    /** Each step waits for something to be done, then is done by it. */
    private interface Doing {
        void by(PlayedLesson on) throws Exception;
    }

    private static void step(PlayedLesson on, Doing doing) throws Exception {
        assertFalse(on.missing().isEmpty(), "nothing to do in " + on.step().title());
        doing.by(on);
        assertEquals(List.of(), on.missing(), on.missingWords());
        on.next();
    }

    private static void read(PlayedLesson on) {
        assertEquals(List.of(), on.missing(), on.missingWords());
        on.next();
    }

    private static void over(PlayedLesson on) {
        assertTrue(on.over());
    }

    @Test
    void oneNeuronPartsTwoCloudsFromEveryStart() throws Exception {
        PlayedLesson on = play("one-neuron");
        read(on);
        step(on, each -> each.train(20));
        step(on, each -> each.select("dense 1"));
        step(on, each -> {
            each.fire("train.newWeights");
            each.edit(document -> document.withTraining(document.training().withSeed(2)));
            each.train(20);
        });
        read(on);
        over(on);
    }

    @Test
    void learningRatesCreepJumpAndSuit() throws Exception {
        PlayedLesson on = play("learning-rate");
        read(on);
        step(on, each -> each.train(40));
        assertEquals(0.516, Quantity.VALIDATION_LOSS.of(on.situation()), 0.02, "it crept");
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withLearningRate(10)));
            each.trainUntilDone(40);
        });
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withLearningRate(0.1)));
            each.train(40);
        });
        assertTrue(Quantity.VALIDATION_LOSS.of(on.situation()) < 0.22);
        read(on);
        over(on);
    }

    @Test
    void xorNeedsAHiddenLayerAndFourTanhNeuronsAreEnough() throws Exception {
        PlayedLesson on = play("xor");
        read(on);
        step(on, each -> each.train(40));
        assertTrue(Quantity.TRAINING_ACCURACY.of(on.situation()) < 0.75, "a line cannot do it");
        step(on, each -> each.edit(document -> {
            List<Node> nodes = document.graph().nodes();
            return Edits.insert(new Edge(nodes.get(0).id(), nodes.get(1).id()), Dense.TYPE.defaults()).apply(document);
        }));
        step(on, each -> each.train(40));
        step(on, each -> {
            each.edit(PlayedLesson.everyHidden(dense -> dense.withUnits(4).withActivation("tanh")));
            each.train(40);
        });
        read(on);
        over(on);
    }

    @Test
    void backPropagationByHandGivesTheNumbersOfTheTexts() throws Exception {
        PlayedLesson on = play("backprop-by-hand");
        read(on);
        read(on);
        read(on);
        step(on, PlayedLesson::batch);
        assertEquals(0.298371109, Quantity.TRAINING_LOSS.of(on.situation()), 5e-10);
        double[] weights = on.document().checkpoint().orElseThrow().blocks().stream()
                .filter(block -> block.node().value().equals("n3") && block.name().equals("weight")
                        && block.moment().isEmpty()).findFirst().orElseThrow().values().toArray();
        assertEquals(0.35891648, weights[0], 5e-9);
        assertEquals(0.408666186, weights[1], 5e-9);
        step(on, each -> each.fire("train.stepInside"));
        step(on, each -> each.train(100));
        assertEquals(0.0062, Quantity.TRAINING_LOSS.of(on.situation()), 5e-5);
        over(on);
    }

    @Test
    void gradientsVanishInFiveSigmoidLayersAndReluCuresThem() throws Exception {
        PlayedLesson on = play("vanishing-gradients");
        read(on);
        step(on, each -> each.train(3));
        step(on, each -> {
            each.edit(PackagedLessonsTest::twoMoreSigmoidLayers);
            each.trainUntilDone(20);
        });
        step(on, each -> {
            each.edit(PlayedLesson.everyHidden(dense -> dense.withActivation("relu")));
            each.trainUntilDone(40);
        });
        read(on);
        over(on);
    }

    private static Document twoMoreSigmoidLayers(Document document) {
        Document changed = document;
        for (int i = 0; i < 2; i++) {
            List<Node> order = changed.graph().computingOrder();
            changed = Edits.insert(new Edge(order.get(1).id(), order.get(2).id()), new Dense(8, "sigmoid")).apply(changed);
        }
        return changed;
    }

    @Test
    void overfittingShowsAndAPenaltyOrAnEarlyStopPreventsIt() throws Exception {
        PlayedLesson on = play("overfitting");
        read(on);
        step(on, each -> each.train(200));
        assertTrue(Quantity.BEST_EPOCH.of(on.situation()) <= 20, "the best epoch came early");
        assertTrue(Quantity.VALIDATION_LOSS.of(on.situation()) > 2, "validation loss above 2, as the text says");
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withL2(0.01)));
            each.train(150);
        });
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withL2(0)
                    .withEarlyStopping(new EarlyStopping(true, EarlyStopping.OFF.patience()))));
            each.train(200);
        });
        assertTrue(on.situation().current().orElseThrow().epochs().size() < 200, "it stopped by itself");
        read(on);
        over(on);
    }

    @Test
    void momentumAndAdamAreFasterFromTheSameStart() throws Exception {
        PlayedLesson on = play("optimisers");
        read(on);
        step(on, each -> each.train(60));
        assertEquals(0.22, Quantity.VALIDATION_LOSS.of(on.situation()), 0.02);
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withOptimizer(new Sgd(0.9, false))));
            each.train(60);
        });
        assertEquals(0.16, Quantity.VALIDATION_LOSS.of(on.situation()), 0.02);
        step(on, each -> {
            each.edit(document -> document.withTraining(document.training().withOptimizer(Adam.TYPE.defaults())));
            each.train(60);
        });
        assertEquals(0.11, Quantity.VALIDATION_LOSS.of(on.situation()), 0.02);
        step(on, each -> each.fire("train.race"));
        over(on);
    }

    @Test
    void aKernelLearnsToCopyThePixelInItsMiddle() throws Exception {
        PlayedLesson on = play("convolution-by-hand");
        for (int i = 0; i < 4; i++) {
            read(on);
        }
        step(on, PlayedLesson::batch);
        assertEquals(6.222222, Quantity.TRAINING_LOSS.of(on.situation()), 1e-6);
        step(on, each -> each.train(100));
        assertTrue(Quantity.TRAINING_LOSS.of(on.situation()) < 0.02);
        over(on);
    }

    @Test
    void threeExamplesOfThreeClassesAreLearned() throws Exception {
        PlayedLesson on = play("softmax");
        for (int i = 0; i < 3; i++) {
            read(on);
        }
        step(on, PlayedLesson::batch);
        assertEquals(0.929, Quantity.TRAINING_LOSS.of(on.situation()), 5e-4);
        step(on, each -> each.train(10));
        over(on);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void everyLessonIsFriendlyReading(int place) throws Exception {
        Lesson lesson = LessonFile.packaged(LessonFile.packaged().get(place));
        assertEquals(LessonFile.packaged().get(place), lesson.id());
        assertTrue(lesson.summary().length() <= 110, "one line: " + lesson.summary());
        for (LessonStep step : lesson.steps()) {
            assertTrue(step.text().length() <= 700, "short: " + step.title());
            assertTrue(step.done().isEmpty() || !step.hints().isEmpty(), "a hint for who is stuck: " + step.title());
            assertTrue(step.done().isEmpty() || step.task().isPresent(), "what to do: " + step.title());
        }
    }
}
