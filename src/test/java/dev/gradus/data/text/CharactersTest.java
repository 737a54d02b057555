package dev.gradus.data.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SharedData;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourcedExamples;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TextBody;
import dev.gradus.data.TextFile;
import dev.gradus.math.Matrix;
import dev.gradus.math.Shape;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharactersTest {

    @TempDir
    Path folder;

    @Test
    void theNextCharacterIsTheAnswerAndTheAlphabetIsTrainings() throws Exception {
        PreparedData data = prepare("abcabcabcabcabcabcab" + "abcaz", 3, 1);
        assertEquals(List.of("a", "b", "c"), data.classNames());
        assertEquals(3, data.preparation().input().vocabulary());
        assertEquals(Shape.of(3), data.inputShape());
        assertEquals(17, data.training().count());
        Matrix input = Matrix.zeros(3, 1);
        Matrix target = Matrix.zeros(1, 1);
        data.training().copyInput(1, input, 0);
        data.training().copyTarget(1, target, 0);
        assertEquals(List.of(1.0, 2.0, 0.0, 1.0), List.of(input.get(0, 0), input.get(1, 0), input.get(2, 0), target.get(0, 0)));
        assertEquals(List.of("b", "c", "a"), ((SourcedExamples) data.training()).cells(1));
        assertEquals(1, data.validation().count(), "abca holds z nowhere; bcaz would");
        assertEquals(List.of("1 character is not in the training part. Windows with them are left out."),
                data.provenance().notes());
    }

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneCharacter() throws Exception {
        PreparedData data = prepare("😀a😀a😀a😀a😀a😀a😀a😀a😀a😀a", 2, 1);
        assertEquals(List.of("a", "😀"), data.classNames());
    }

    @Test
    void aTextThatIsTooShortOrAllTheSameIsRefused() {
        assertEquals("made has 4 characters for training; windows of 3 need at least 5. Choose shorter windows, or a longer text.",
                assertThrows(DataException.class, () -> prepare("abcab", 3, 1)).getMessage());
        assertEquals("made holds one character again and again. Expected at least 2 different ones.",
                assertThrows(DataException.class, () -> prepare("a".repeat(40), 3, 1)).getMessage());
    }

    @Test
    void proseIsATextAndRegularLinesAreATable() throws Exception {
        Path prose = folder.resolve("story.txt");
        Files.writeString(prose, "Once upon a time, there was a network.\nIt learned.\n\nThen, one day, it forgot.\n");
        assertEquals(new TextFile(prose.toString(), StandardCharsets.UTF_8), SourceGuess.of(prose));
        Path table = folder.resolve("table.txt");
        Files.writeString(table, "a,b\n1,2\n3,4\n5,6\n");
        assertInstanceOf(dev.gradus.data.TableFile.class, SourceGuess.of(table));
    }

    @Test
    void playsAreLearnedByCharacter() throws Exception {
        var source = SourceGuess.of(SharedData.path("sequence/tinyshakespeare.txt"));
        PreparedData data = new DataLoader().prepare(new DataLoader().propose(source, List.of(), 1));
        assertEquals(65, data.classNames().size());
    }

    private static PreparedData prepare(String text, int window, int stride) throws DataException {
        DataSetup setup = new DataSetup(new TextFile("made", StandardCharsets.UTF_8),
                new InputPlan.Characters(window, stride), new SplitPlan(0.2, 0, 1, true));
        return new DataLoader().prepare(setup, TextBody.of("made", text));
    }
}
