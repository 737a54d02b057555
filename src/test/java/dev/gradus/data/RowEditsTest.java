package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.row.NumberOperation;
import dev.gradus.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowEditsTest {

    @Test
    void excludedRowsTakeNoPartAndTheOthersStayInTheirParts() throws DataException {
        Table table = table(60);
        DataSetup setup = setup();
        PreparedData before = new DataLoader().prepare(setup, table);
        int[] out = {before.split().training()[0], before.split().training()[5], before.split().validation()[0],
            before.split().test()[0]};
        PreparedData after = new DataLoader().prepare(setup.withRowEdits(RowEdits.NONE.exclude(out)), table);

        for (Part part : Part.values()) {
            int[] left = Arrays.stream(before.rows(part)).filter(row -> Arrays.stream(out).noneMatch(each -> each == row)).toArray();
            assertArrayEquals(left, after.rows(part));
            assertEquals(left.length, after.examples(part).count());
        }
        assertTrue(after.provenance().notes().contains("4 rows are excluded by hand."));
        assertEquals(4, after.provenance().rowsLeftOut() - before.provenance().rowsLeftOut());
    }

    @Test
    void whatIsFittedForgetsExcludedRows() throws DataException {
        Table table = TestTable.of("x,y", "1,a", "2,b", "3,a", "1000,b", "2,a", "3,b");
        DataSetup setup = new DataSetup(new TableFile("test.csv", CsvFormat.standard()), List.of(
                ColumnPlan.numeric("x", ColumnPlan.Role.FEATURE), ColumnPlan.category("y", ColumnPlan.Role.TARGET)),
                new SplitPlan(0, 0, 1, false));
        PreparedData data = new DataLoader().prepare(setup.withRowEdits(RowEdits.NONE.exclude(new int[] {3})), table);
        NumberOperation.Affine x = (NumberOperation.Affine) data.preparation().row().orElseThrow().operations().get(1);
        assertEquals((1 + 2 + 3 + 2 + 3) / 5.0, x.shift());
    }

    @Test
    void aRelabelledRowIsLearnedWithItsNewClass() throws DataException {
        Table table = table(60);
        DataSetup setup = setup();
        PreparedData before = new DataLoader().prepare(setup, table);
        int row = before.split().training()[3];
        String other = table.column(1).text(row).equals("red") ? "blue" : "red";
        PreparedData after = new DataLoader().prepare(setup.withRowEdits(RowEdits.NONE.relabel("kind", new int[] {row}, other)), table);

        Matrix target = Matrix.zeros(1, 1);
        Part part = Arrays.stream(Part.values()).filter(each -> place(after.rows(each), row) >= 0).findFirst().orElseThrow();
        after.examples(part).copyTarget(place(after.rows(part), row), target, 0);
        assertEquals(other, after.classNames().get((int) target.get(0, 0)));
        assertSame(table, after.content(), "what was read stays as it was");
        assertTrue(after.provenance().notes().contains("1 row is relabelled by hand."));
    }

    @Test
    void aRelabelledNumberIsReadWithADecimalPoint() throws DataException {
        Table table = TestTable.of("x,y", "1,10", "2,20");
        Table changed = RowEdits.NONE.relabel("y", new int[] {1}, "2.5").applied(table);
        assertEquals(10, changed.column(1).number(0));
        assertEquals(2.5, changed.column(1).number(1));
        assertEquals("2.5", changed.column(1).text(1));
        assertSame(table.column(0), changed.column(0));
    }

    @Test
    void imagesAreExcludedAndRelabelledToo() throws DataException {
        int[] labels = IntStream.range(0, 40).map(i -> i % 2).toArray();
        ImageSet images = ImageSet.of("dots", 1, 2, 2, new byte[160], labels, List.of("no", "yes"));
        DataSetup setup = new DataSetup(new ImageFiles("dots", ImageFiles.Packing.IDX), new InputPlan.Images(InputPlan.PixelScaling.UNIT),
                SplitPlan.standard(1));
        RowEdits edits = RowEdits.NONE.exclude(new int[] {0, 1}).relabel(RowEdits.OF_IMAGES, new int[] {2}, "yes");
        PreparedData data = new DataLoader().prepare(setup.withRowEdits(edits), images);
        assertEquals(38, data.training().count() + data.validation().count() + data.test().count());
        Part part = Arrays.stream(Part.values()).filter(each -> place(data.rows(each), 2) >= 0).findFirst().orElseThrow();
        Matrix target = Matrix.zeros(1, 1);
        data.examples(part).copyTarget(place(data.rows(part), 2), target, 0);
        assertEquals(1, target.get(0, 0));
        DataException unknown = assertThrows(DataException.class, () -> new DataLoader().prepare(
                setup.withRowEdits(RowEdits.NONE.relabel(RowEdits.OF_IMAGES, new int[] {2}, "maybe")), images));
        assertEquals("dots, image 3: relabelled as “maybe”, which is none of the classes: no, yes. Bring it back, or relabel it "
                + "again.", unknown.getMessage());
    }

    @Test
    void withoutAnyTrainingRowThereIsAMessage() throws DataException {
        Table table = table(10);
        PreparedData data = new DataLoader().prepare(setup(), table);
        int[] rows = data.split().training();
        DataException none = assertThrows(DataException.class,
                () -> new DataLoader().prepare(setup().withRowEdits(RowEdits.NONE.exclude(rows)), table));
        assertEquals("test.csv: all " + rows.length + " training rows are excluded. Expected at least 1. Bring some of them back.",
                none.getMessage());
    }

    @Test
    void broughtBackRowsAreAsTheyCame() {
        RowEdits edits = RowEdits.NONE.exclude(new int[] {7, 3, 3}).relabel("y", new int[] {3, 4}, "a");
        assertArrayEquals(new int[] {3, 7}, edits.excluded());
        assertEquals(Optional.of("a"), edits.label("y", 4));
        assertEquals(Optional.empty(), edits.label("x", 4));
        assertTrue(edits.touches(4));
        RowEdits back = edits.bringBack(new int[] {4, 3});
        assertArrayEquals(new int[] {7}, back.excluded());
        assertFalse(back.touches(4));
        assertEquals(RowEdits.NONE, edits.bringBack(new int[] {3, 4, 7}));
    }

    @Test
    void rowNumbersAreKeptOnlyWhileTheyMeanTheSameRows() {
        RowEdits edits = RowEdits.NONE.exclude(new int[] {1});
        CsvFormat format = CsvFormat.standard();
        DataSetup setup = setup().withRowEdits(edits);
        assertEquals(edits, setup.withSource(new TableFile("test.csv", format.withMissingWords(List.of("?")))).rowEdits());
        assertEquals(RowEdits.NONE, setup.withSource(new TableFile("test.csv", format.withSkippedLines(2))).rowEdits());
        assertEquals(RowEdits.NONE, setup.withSource(new TableFile("other.csv", format)).rowEdits());
    }

    @Test
    void rowsOutOfOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RowEdits(new int[] {4, 4}, java.util.Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new RowEdits(new int[] {-1}, java.util.Map.of()));
    }

    private static int place(int[] rows, int row) {
        return Arrays.binarySearch(rows, row);
    }

    private static DataSetup setup() {
        return new DataSetup(new TableFile("test.csv", CsvFormat.standard()), List.of(
                ColumnPlan.numeric("x", ColumnPlan.Role.FEATURE), ColumnPlan.category("kind", ColumnPlan.Role.TARGET)),
                SplitPlan.standard(1));
    }

    private static Table table(int rows) throws DataException {
        String[] lines = new String[rows + 1];
        lines[0] = "x,kind";
        for (int i = 0; i < rows; i++) {
            lines[i + 1] = i * 0.7 + "," + (i % 3 == 0 ? "red" : "blue");
        }
        return TestTable.of(lines);
    }
}
