package dev.gradus.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Examples;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.SymbolForm;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextFile;
import dev.gradus.data.TextUnit;
import dev.gradus.graph.NetworkGraph;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import dev.gradus.nn.layer.Dense;
import dev.gradus.nn.layer.Embedding;
import dev.gradus.nn.layer.Flatten;
import dev.gradus.nn.layer.Input;
import dev.gradus.nn.layer.Output;
import dev.gradus.train.RunControl;
import dev.gradus.train.Trainer;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingPlan;
import dev.gradus.train.TrainingSetup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void lettersAndDigitsTogetherAreAWordAndEachMarkIsOne() {
        assertEquals(List.of("don", "'", "t", "stop", ",", "agent", "007", "b2b", "!", "!"), WordSplit.of("Don't stop,\tAgent 007\n B2B!!"));
        assertEquals(List.of("größe", "_", "übel", "-", "das", "网", "络", "，", "好", "😀"),
                WordSplit.of("Größe_Übel-\u00a0das 网络，好😀"));
        assertEquals(List.of(), WordSplit.of(" \n\u3000"));
    }

    @Test
    void theMostFrequentWordsOfTrainingAreTheVocabularyAndEquallyFrequentOnesStandAsTheyAppear() throws Exception {
        // 20 words, 16 of them for training; zoo is frequent only behind those.
        PreparedData data = prepare("b a c a b a d e a b a b a c a b zoo zoo zoo zoo", 2, 4);
        assertEquals(List.of("a", "b", "c", "d", "<unknown>"), data.classNames());
        assertEquals(List.of("next word"), data.preparation().targetNames());
        assertEquals(Shape.of(2), data.inputShape());
        assertEquals(14, data.training().count());
        assertEquals(2, data.validation().count());
        assertEquals(List.of("5 of 20 words are not in the vocabulary and are read as <unknown>."), data.provenance().notes());
    }

    @Test
    void anUnknownWordIsOneTokenInTextsAndInTypedCells() throws Exception {
        PreparedData data = prepare("b a c a b a d e a b a b a c a b zoo zoo zoo zoo", 2, 4);
        assertEquals(List.of("<unknown>", "<unknown>"), ((SourcedExamples) data.validation()).cells(0));
        assertEquals(4, target(data.validation(), 0));
        double[] encoded = new double[2];
        data.preparation().encode(List.of("elephant", "b"), encoded, 0);
        assertEquals(List.of(4.0, 1.0), List.of(encoded[0], encoded[1]));
        Examples later = PreparingText.toPredict(TextBody.of("new", "A elephant, B"), data.preparation());
        assertEquals(3, later.count());
        assertEquals(List.of("<unknown>", "b"), ((SourcedExamples) later).cells(2));
        Examples judged = PreparingText.toJudge(TextBody.of("new", "A elephant B"), data.preparation());
        assertEquals(1, target(judged, 0));
    }

    @Test
    void aWordIsAppendedAfterABlankAndAMarkWithoutOne() {
        assertEquals("the cat", WordSplit.append("the", "cat"));
        assertEquals("the cat", WordSplit.append("the ", "cat"));
        assertEquals("the cat.", WordSplit.append("the cat", "."));
        assertEquals("网络", WordSplit.append("网", "络"));
        assertEquals("cat", WordSplit.append("", "cat"));
    }

    @Test
    void tooFewWordsAndTooManyInTheVocabularyAreRefusedWithWhatToDo() {
        assertEquals("made has 3 words for training; windows of 3 need at least 5. Choose shorter windows, or a longer text.",
                assertThrows(DataException.class, () -> prepare("one two three four", 3, 5)).getMessage());
        assertEquals("made holds one word again and again. Expected at least 2 different ones.",
                assertThrows(DataException.class, () -> prepare("la ".repeat(40), 3, 5)).getMessage());
        assertEquals("A vocabulary of 2001 words; expected 2 to 2000. Choose fewer words: all others are read as one token for "
                + "unknown words.", assertThrows(IllegalArgumentException.class,
                () -> new InputPlan.Characters(3, 1, TextUnit.WORDS, 2001)).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SymbolForm(2, List.of("a", "b"), true)).getMessage()
                .contains("expected “<unknown>”"));
    }

    @Test
    void theNextWordOfARepeatingTextIsLearned() throws Exception {
        PreparedData data = prepare("The cat sat, the dog ran; ".repeat(25), 3, 10);
        NetworkGraph graph = NetworkGraph.chain(new Input(), new Embedding(data.preparation().input().vocabulary(), 6), new Flatten(),
                new Dense(data.classNames().size(), "linear"),
                new Output(dev.gradus.nn.Task.CLASSIFICATION, Output.IMPLIED));
        TrainingSetup setup = TrainingSetup.DEFAULT.withEpochs(60);
        List<Double> scores = new ArrayList<>();
        Trainer.run(new TrainingPlan(graph, data, setup, Optional.empty()), new RunControl(setup.live()), event -> {
            if (event instanceof TrainingEvent.Progress progress) {
                progress.epochs().forEach(epoch -> scores.add(epoch.validationScore()));
            }
        }, 1);
        assertEquals(1, scores.get(scores.size() - 1), 0);
    }

    private static double target(Examples examples, int example) {
        Matrix target = Matrix.zeros(1, 1);
        examples.copyTarget(example, target, 0);
        return target.get(0, 0);
    }

    private static PreparedData prepare(String text, int window, int vocabulary) throws DataException {
        DataSetup setup = new DataSetup(new TextFile("made", StandardCharsets.UTF_8),
                new InputPlan.Characters(window, 1, TextUnit.WORDS, vocabulary), new SplitPlan(0.2, 0, 1, true));
        return new DataLoader().prepare(setup, TextBody.of("made", text));
    }
}
