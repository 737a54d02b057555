package dev.gradus.data.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.ColumnPlan;
import dev.gradus.data.ColumnPlan.Role;
import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.FileHash;
import dev.gradus.data.FileSource;
import dev.gradus.data.InputPlan;
import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.SeparateFiles;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What columns and files say about the parts, from the file to the prepared data. */
class TablePartsTest {

    private static final List<String> NAMES = List.of("x", "y", "patient", "ward", "day", "set");

    @TempDir
    Path folder;

    @Test
    void theOrderOfTheColumnsChangesNoSplit() throws Exception {
        for (SplitMethod method : List.of(SplitMethod.RANDOM, new SplitMethod.Grouped(), new SplitMethod.InTime(),
                new SplitMethod.ByColumn("set", List.of("val"), List.of("test")))) {
            PreparedData straight = prepared(NAMES, method, 120);
            List<String> mixed = new ArrayList<>(NAMES);
            Collections.reverse(mixed);
            PreparedData reversed = prepared(mixed, method, 120);
            for (Part part : Part.values()) {
                assertArrayEquals(straight.rows(part), reversed.rows(part), method + ", " + part);
            }
            assertTrue(straight.validation().count() > 0 && straight.test().count() > 0, method.toString());
        }
    }

    @Test
    void rowsThatShareAPatientOrAWardAreInOnePart() throws Exception {
        PreparedData data = prepared(NAMES, new SplitMethod.Grouped(), 200);
        Table table = data.table().orElseThrow();
        for (String column : List.of("patient", "ward")) {
            Set<String> seen = new HashSet<>();
            for (Part part : Part.values()) {
                Set<String> here = new HashSet<>();
                Arrays.stream(data.rows(part)).filter(row -> !table.column(table.indexOf(column)).missing(row))
                        .forEach(row -> here.add(table.column(table.indexOf(column)).text(row)));
                assertTrue(Collections.disjoint(seen, here), column);
                seen.addAll(here);
            }
        }
        assertEquals(List.of("x"), data.preparation().featureColumns());
    }

    @Test
    void wordsOfAColumnSayThePartAndRowsWithoutATimeAreLeftOut() throws Exception {
        PreparedData words = prepared(NAMES, new SplitMethod.ByColumn("set", List.of("val"), List.of("test")), 120);
        Table table = words.table().orElseThrow();
        assertTrue(Arrays.stream(words.rows(Part.TEST)).allMatch(row -> table.column(table.indexOf("set")).text(row).equals("test")));
        assertEquals(120 / 6, words.rows(Part.TEST).length);
        PreparedData timed = prepared(NAMES, new SplitMethod.InTime(), 120);
        assertEquals(1, timed.provenance().rowsLeftOut());
        assertEquals(new SplitMethod.ByColumn("set", List.of("val"), List.of("test")),
                PartWords.guess(table.column(table.indexOf("set")), table.rows()));
    }

    @Test
    void whatAMethodLacksIsSaidWithTheRemedy() throws Exception {
        FileSource source = source("train.csv", NAMES, 40, 1);
        List<ColumnPlan> plain = List.of(ColumnPlan.numeric("x", Role.FEATURE), ColumnPlan.numeric("y", Role.TARGET));
        assertEquals("The data are to be split by group, but no column says the group. Give a column the role Group, or choose"
                + " another way to split.", complaint(source, plain, new SplitMethod.Grouped()));
        assertEquals("The data are to be split by time, but no column says the time. Give a column the role Time, or choose"
                + " another way to split.", complaint(source, plain, new SplitMethod.InTime()));
        assertEquals("train.csv has no column called fold, which the split goes by. It has: x, y, patient, ward, day, set.",
                complaint(source, plain, new SplitMethod.ByColumn("fold", List.of("2"), List.of())));
        assertEquals("The data are to be split by file, but train.csv is one file. Add a file for the test or for validation, or"
                + " choose another way to split.", complaint(source, plain, new SplitMethod.ByFile()));
    }

    @Test
    void separateFilesAreMatchedByNameAndBothAreRecorded() throws Exception {
        FileSource training = source("train.csv", NAMES, 50, 1);
        List<String> turned = new ArrayList<>(NAMES);
        Collections.reverse(turned);
        turned.add("extra");
        FileSource test = source("test.csv", turned, 20, 2);
        SeparateFiles both = new SeparateFiles(training, Optional.empty(), Optional.of(test));
        DataSetup setup = new DataSetup(both, new InputPlan.Columns(List.of(ColumnPlan.numeric("x", Role.FEATURE),
                ColumnPlan.numeric("y", Role.TARGET))), SplitPlan.standard(1).withMethod(new SplitMethod.ByFile()));
        PreparedData data = new DataLoader().prepare(setup);
        assertArrayEquals(IntStream.range(50, 70).toArray(), data.rows(Part.TEST));
        assertEquals(10, data.rows(Part.VALIDATION).length);
        Table table = data.table().orElseThrow();
        assertEquals(NAMES, table.names());
        assertEquals(new DataLoader().table(test).column(turned.indexOf("y")).number(7),
                table.column(1).number(57));
        assertEquals("test.csv", table.fileOf(57));
        assertEquals(9, table.line(57));
        assertEquals(List.of("train.csv", "test.csv"), data.provenance().files().stream().map(FileHash::name).toList());
        assertEquals(new DataLoader().table(test).sha256(), data.provenance().files().get(1).sha256());

        FileSource other = source("other.csv", List.of("x", "ward"), 20, 3);
        assertEquals("other.csv has no column called y, which train.csv has. It has: x, ward. Choose a file with the same columns.",
                assertThrows(DataException.class, () -> new DataLoader().load(new SeparateFiles(training, Optional.of(other),
                        Optional.empty()))).getMessage());
    }

    private PreparedData prepared(List<String> names, SplitMethod method, int rows) throws Exception {
        List<ColumnPlan> plans = names.stream().map(name -> switch (name) {
            case "x" -> ColumnPlan.numeric(name, Role.FEATURE);
            case "y" -> ColumnPlan.numeric(name, Role.TARGET);
            case "patient", "ward" -> ColumnPlan.category(name, Role.GROUP);
            case "day" -> ColumnPlan.category(name, Role.TIME);
            default -> ColumnPlan.category(name, Role.IGNORE);
        }).toList();
        return new DataLoader().prepare(new DataSetup(source("table.csv", names, rows, 5), plans,
                new SplitPlan(0.2, 0.15, 4, true).withMethod(method)));
    }

    private String complaint(FileSource source, List<ColumnPlan> plans, SplitMethod method) {
        return assertThrows(DataException.class, () -> new DataLoader().prepare(
                new DataSetup(source, plans, SplitPlan.standard(1).withMethod(method)))).getMessage();
    }

    /** Equal numbers in every file of the same seed, whatever the order of its columns. */
    private FileSource source(String file, List<String> names, int rows, long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
        for (int i = 0; i < rows; i++) {
            double x = random.nextDouble();
            String patient = "p" + random.nextInt(rows / 3);
            String day = "20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            int row = i;
            text.append(String.join(",", names.stream().map(name -> switch (name) {
                case "x" -> String.valueOf(x);
                case "y" -> String.valueOf(2 * x + row);
                case "patient" -> patient;
                // One ward for every four patients, and some rows whose ward nobody knows.
                case "ward" -> row % 9 == 0 ? "" : "w" + Integer.parseInt(patient.substring(1)) / 4;
                case "day" -> row == 7 ? "" : day;
                case "set" -> List.of("train", "train", "test", "train", "val", "train").get(row % 6);
                default -> "more";
            }).toList())).append('\n');
        }
        Path path = folder.resolve(file);
        Files.writeString(path, text);
        return (FileSource) SourceGuess.of(path);
    }
}
