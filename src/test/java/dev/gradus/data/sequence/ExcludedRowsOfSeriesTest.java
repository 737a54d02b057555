package dev.gradus.data.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Generated;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.RowEdits;
import dev.gradus.data.SeriesForm;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.math.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Windows over time see nothing of a row that a person has excluded. */
class ExcludedRowsOfSeriesTest {

    private static final int ROWS = 40;
    /** Three steps are seen, the next is predicted: a window covers four rows. */
    private static final int COVERED = 4;

    private static DataSetup setup(RowEdits edits) {
        return new DataSetup(new Generated("made", 0, ROWS, 1, Map.of()), new InputPlan.Windows(List.of("x"), "x", 3, 1, true),
                new SplitPlan(0.2, 0.1, 1, false), edits);
    }

    private static Table table(double ofRowSeven) {
        double[] values = IntStream.range(0, ROWS).mapToDouble(row -> row == 7 ? ofRowSeven : row % 9).toArray();
        return Table.generated("made", List.of(), "x", new double[][] {values}, List.of());
    }

    private static PreparedData prepared(double ofRowSeven, RowEdits edits) throws DataException {
        return new DataLoader().prepare(setup(edits), table(ofRowSeven));
    }

    @Test
    void windowsThatTouchAnExcludedRowAreLeftOutAndTheOthersStayInTheirPart() throws Exception {
        PreparedData all = prepared(5, RowEdits.NONE);
        PreparedData left = prepared(5, RowEdits.NONE.exclude(new int[] {7}));
        for (Part part : Part.values()) {
            assertArrayEquals(Arrays.stream(all.rows(part)).filter(start -> start > 7 || start + COVERED <= 7).toArray(),
                    left.rows(part), part.name());
        }
        assertEquals(all.training().count() - COVERED, left.training().count());
        assertEquals(List.of("1 row is excluded by hand.", "4 windows left out: an excluded row is in each of them."),
                left.provenance().notes());
        assertEquals(1, left.provenance().rowsLeftOut());
    }

    @Test
    void nothingOfAnExcludedRowIsInTheNumbersWhateverItHolds() throws Exception {
        RowEdits edits = RowEdits.NONE.exclude(new int[] {7});
        PreparedData usual = prepared(5, edits);
        for (double strange : new double[] {1e9, Double.NaN}) {
            PreparedData spoiled = prepared(strange, edits);
            assertEquals((SeriesForm) usual.preparation().input(), spoiled.preparation().input());
            Matrix expected = Matrix.zeros(3, 1);
            Matrix found = Matrix.zeros(3, 1);
            for (int i = 0; i < usual.training().count(); i++) {
                usual.training().copyInput(i, expected, 0);
                spoiled.training().copyInput(i, found, 0);
                assertArrayEquals(expected.data, found.data);
            }
        }
    }

    @Test
    void aRelabelledRowIsSeenAndPredictedWithItsNewNumber() throws Exception {
        PreparedData mended = prepared(1e9, RowEdits.NONE.relabel("x", new int[] {7}, "5"));
        assertEquals(prepared(5, RowEdits.NONE).preparation(), mended.preparation());
    }

    @Test
    void whereNoWindowIsLeftASentenceSaysSo() {
        String sentence = assertThrows(DataException.class,
                () -> prepared(5, RowEdits.NONE.exclude(IntStream.range(0, ROWS).filter(row -> row % 3 == 0).toArray()))).getMessage();
        assertTrue(sentence.startsWith("made: every training window touches one of the 14 excluded rows."), sentence);
    }
}
