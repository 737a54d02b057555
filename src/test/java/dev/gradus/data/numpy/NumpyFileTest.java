package dev.gradus.data.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.Content;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.ImageSet;
import dev.gradus.data.SequenceSet;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code src/test/resources/numpy} were written by NumPy 2.4, with what it says they hold. */
class NumpyFileTest {

    @TempDir
    Path folder;

    private static byte[] resource(String name) throws IOException {
        return NumpyFileTest.class.getResourceAsStream("/numpy/" + name).readAllBytes();
    }

    @Test
    void everyTypeByteOrderAndVersionHoldsWhatNumPySaysItDoes() throws Exception {
        int checked = 0;
        for (String line : new String(resource("expected.tsv"), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split("\t");
            byte[] bytes = resource(cells[0] + ".npy");
            NpyArray array = NpyArray.read(new ByteArrayInputStream(bytes), cells[0], bytes.length);
            assertEquals(cells[1].replace("x", " x "), array.shapeText());
            for (int i = 2; i < cells.length; i++) {
                if (array.texts()) {
                    assertEquals(cells[i], array.text(i - 2), cells[0]);
                } else {
                    assertEquals(Double.parseDouble(cells[i]), array.number(i - 2), cells[0] + " at " + (i - 2));
                }
            }
            checked++;
        }
        assertEquals(29, checked);
    }

    @Test
    void anArchiveLikeThatOfMnistIsTrainingAndTestImages() throws Exception {
        ImageSet images = (ImageSet) load("mnist-like.npz", resource("mnist-like.npz"));
        assertEquals(List.of(9, 1, 5, 4, 6), List.of(images.count(), images.channels(), images.height(), images.width(), images.testFrom()));
        assertArrayEquals(new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2}, images.labels());
        assertEquals(List.of("0", "1", "2"), images.classNames());
        String[] values = new String(resource("mnist-like.txt"), StandardCharsets.US_ASCII).split(" ");
        for (int i = 0; i < values.length; i++) {
            assertEquals(Integer.parseInt(values[i]), images.pixels()[i] & 0xff);
        }
    }

    @Test
    void twoAxesAreATableAndArraysOfOneAxisItsColumns() throws Exception {
        Table table = (Table) load("a.npy", resource("fortran.npy"));
        assertEquals(List.of("column 1", "column 2", "column 3", "column 4"), table.names());
        assertEquals(3, table.rows());
        Table named = (Table) load("n.npz", npz(Map.of("age", npy("<f8", "(2,)", 1, 2), "height", npy("<f8", "(2,)", 3.5, 4))));
        assertEquals(List.of("age", "height"), named.names().stream().sorted().toList());
        Table learned = (Table) load("l.npz", npz(Map.of("X", npy("<f8", "(2, 2)", 1, 2, 3, 4), "y", npy("<f8", "(2,)", 0, 1))));
        assertEquals(List.of("column 1", "column 2", "y"), learned.names());
        assertEquals(4, learned.column(1).number(1));
        Table parts = (Table) load("p.npz", npz(Map.of("x_train", npy("<f8", "(2, 1)", 1, 2), "y_train", npy("<f8", "(2,)", 0, 1),
                "x_test", npy("<f8", "(1, 1)", 9), "y_test", npy("<f8", "(1,)", 1))));
        assertEquals("test", parts.column(2).text(2));
        DataSetup setup = new DataLoader().propose(new NumpyFile("p.npz", "", ""), parts, List.of(), 1);
        assertEquals(ColumnPlan.category("part", ColumnPlan.Role.IGNORE), setup.columns().get(2));
        assertEquals(new SplitMethod.ByColumn("part", List.of(), List.of("test")), setup.split().method());
    }

    @Test
    void threeAxesOfFractionsAreSequencesAndFourAreImages() throws Exception {
        SequenceSet sequences = (SequenceSet) load("s.npz", npz(Map.of("X", npy("<f8", "(2, 3, 1)", 0.5, 1, 2, 3, 4, 5.5),
                "y", npy("<f8", "(2,)", 0.25, 7))));
        assertEquals(List.of(3, 2), List.of(sequences.steps(), sequences.count()));
        assertArrayEquals(new double[] {0.25, 7}, sequences.answers());
        ImageSet last = (ImageSet) load("i.npz", npz(Map.of("X", npy("<f8", "(1, 1, 2, 3)", 0, 0.5, 1, 0.2, 0.4, 0.6), "y", npy("<f8", "(1, 2)", 0, 1))));
        assertArrayEquals(new int[] {0, 51, 128, 102, 255, 153}, unsigned(last.pixels()), "channel after channel");
        assertEquals(1, last.labels()[0]);
        ImageSet first = (ImageSet) load("j.npz", npz(Map.of("X", npy("<f8", "(1, 3, 1, 2)", 0, 51, 128, 102, 255, 153), "y", npy("<f8", "(1,)", 4))));
        assertArrayEquals(new int[] {0, 51, 128, 102, 255, 153}, unsigned(first.pixels()));
    }

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        Arrays.setAll(values, i -> bytes[i] & 0xff);
        return values;
    }

    @Test
    void sizesThatCannotBeAreRefusedBeforeRoomIsMade() throws Exception {
        assertEquals("h.npy claims 100000000 x 100000000 values of 8 bytes, but is too short for them. Get the file again.",
                sentence("h.npy", npy("<f8", "(100000000, 100000000)", 1)));
        assertEquals("t.npy claims the shape (99999999999,), which cannot be. Get the file again.", sentence("t.npy", npy("<f8", "(99999999999,)", 1)));
        assertTrue(sentence("z.npz", npz(Map.of("X", npy("<f8", "(100000, 100000)", 1), "y", npy("<f8", "(1,)", 1))))
                .startsWith("z.npz: X claims 100000 x 100000 values"));
    }

    @Test
    void aBombOfZerosNeedsTheMemoryThatItSaysAndNoMore() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("X.npy"));
            zip.write(npy("<f8", "(4, 2)", 1));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("y.npy"));
            zip.write(npy("<f8", "(4,)", 0, 1, 0, 1));
        }
        assertTrue(out.size() < 300_000);
        assertEquals(4, load("b.npz", out.toByteArray()).count(), "what is behind the array is not unpacked");
    }

    @Test
    void objectsRecordsAndImagesWithoutAnswersAreExplained() throws Exception {
        assertTrue(sentence("o.npy", npy("|O", "(2,)", 1)).contains("Python objects, which are programs"));
        assertTrue(sentence("r.npy", heading("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), }")).contains("records of several values"));
        assertEquals("i.npy has the shape 1 x 1 x 2: examples without answers. Put them with their answers into one .npz: "
                + "numpy.savez(\"data.npz\", X=X, y=y).", sentence("i.npy", npy("<f8", "(1, 1, 2)", 1, 2)));
        assertTrue(sentence("c.npz", npz(Map.of("X", npy("<f8", "(2, 1)", 1, 2), "y", npy("<f8", "(3,)", 1, 2, 3)))).endsWith("Expected as many answers."));
    }

    private Content load(String name, byte[] bytes) throws Exception {
        return new DataLoader().load(SourceGuess.of(Files.write(folder.resolve(name), bytes)));
    }

    private String sentence(String name, byte[] bytes) {
        return assertThrows(DataException.class, () -> load(name, bytes)).getMessage();
    }

    private static byte[] npy(String type, String shape, double... values) {
        byte[] heading = heading("{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }");
        ByteBuffer bytes = ByteBuffer.allocate(heading.length + 8 * values.length).order(ByteOrder.LITTLE_ENDIAN).put(heading);
        Arrays.stream(values).forEach(bytes::putDouble);
        return bytes.array();
    }

    private static byte[] heading(String dictionary) {
        byte[] text = (dictionary + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(10 + text.length).order(ByteOrder.LITTLE_ENDIAN).put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) text.length).put(text).array();
    }

    private static byte[] npz(Map<String, byte[]> arrays) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = bytes; ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> array : new TreeMap<>(arrays).entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
