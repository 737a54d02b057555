package dev.gradus.ui.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void aSeriesOfChangesIsSpreadInItsOwnUnits() throws Exception {
        double[] values = IntStream.range(0, 200).mapToDouble(i -> 100 + i).toArray();
        Table table = Table.generated("series", List.of(), "y", new double[][] {values}, List.of());
        DataSetup setup = new DataSetup(new TableFile("a.csv", CsvFormat.standard()),
                new InputPlan.Windows(List.of("y"), "y", 6, 1, true, false, 12), SplitPlan.standard(1));
        Shares shares = Shares.of(new DataLoader().prepare(setup, table));
        assertEquals(299, shares.most(), 1e-9);
        int[] training = shares.counts().get(Part.TRAINING);
        int[] test = shares.counts().get(Part.TEST);
        assertTrue(Arrays.stream(training).filter(count -> count > 0).count() > 20, "a line that rises fills bin after bin");
        assertTrue(training[0] > 0 && training[training.length - 1] == 0, Arrays.toString(training));
        assertTrue(test[0] == 0 && test[test.length - 1] > 0, Arrays.toString(test));
    }
}
