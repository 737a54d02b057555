package dev.gradus.data.profile;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.CsvFormat;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.TableFile;
import dev.gradus.data.csv.CsvTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A table written down in a test, with or without a fault in it. */
record Planted(Table table, DataSetup setup) {

    /** Rows from 0; the last column is the target, the others are features unless they should be left out. */
    static Planted of(String header, int rows, IntFunction<String> row) throws DataException {
        List<String> lines = new ArrayList<>(List.of(header));
        for (int i = 0; i < rows; i++) {
            lines.add(row.apply(i));
        }
        Table table = table(lines);
        TableFile source = new TableFile("test.csv", CsvFormat.standard());
        List<String> names = table.names();
        return new Planted(table, new DataLoader().propose(source, table, List.of(names.get(names.size() - 1)), 1));
    }

    static Table table(List<String> lines) throws DataException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return CsvTable.read("test.csv", new ByteArrayInputStream(text), CsvFormat.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Planted with(ColumnPlan plan) {
        return new Planted(table, setup.withColumn(plan));
    }

    Planted with(DataSetup value) {
        return new Planted(table, value);
    }

    Planted with(SplitPlan split) {
        return new Planted(table, setup.withSplit(split));
    }

    PreparedData prepared() throws DataException {
        return new DataLoader().prepare(setup, table);
    }

    TableProfile profile() {
        return TableProfile.of(table, setup.columns(), ProfileWatch.NONE);
    }

    List<Warning> warnings() throws DataException {
        return Warnings.of(table, profile(), setup, Optional.of(prepared().split()), ProfileWatch.NONE);
    }

    List<String> sentences() throws DataException {
        return warnings().stream().map(Warning::sentence).toList();
    }

    /** The only warning of this kind. */
    Warning warning(Fault fault) throws DataException {
        List<Warning> found = warnings().stream().filter(each -> each.fault() == fault).toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one " + fault + ", found " + warnings());
        }
        return found.get(0);
    }

    boolean has(Fault fault) throws DataException {
        return warnings().stream().anyMatch(each -> each.fault() == fault);
    }

    /** After the answer with this id was given. */
    Planted answered(Warning warning, String answer) {
        return with(warning.answers().stream().filter(each -> each.id().equals(answer)).findFirst().orElseThrow().edit().apply(setup));
    }
}
