package dev.gradus.data.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {

    @TempDir
    Path folder;

    private Table read(String text) throws Exception {
        return new DataLoader().table(SourceGuess.of(Files.writeString(folder.resolve("a.json"), text)));
    }

    private static List<List<String>> rows(Table table) {
        List<List<String>> rows = new ArrayList<>(List.of(table.names()));
        for (int row = 0; row < table.rows(); row++) {
            int at = row;
            rows.add(table.columns().stream().map(column -> column.text(at)).toList());
        }
        return rows;
    }

    @Test
    void recordsMayBeAnArrayLinesOrAMember() throws Exception {
        List<List<String>> expected = List.of(List.of("a", "b.c", "b.d", "e"), List.of("1", "x", "", "TRUE"), List.of("", "", "2.5", "FALSE"));
        String first = "{\"a\": 1, \"b\": {\"c\": \"x\"}, \"e\": true}";
        String second = "{\"a\": null, \"b\": {\"d\": 2.5}, \"e\": false}";
        List<List<String>> found = rows(read("[" + first + ",\n" + second + "]"));
        assertEquals(List.of("a", "b.c", "e", "b.d"), found.get(0), "in the order in which they come");
        assertEquals(List.of("1", "x", "TRUE", ""), found.get(1));
        assertEquals(List.of("", "", "FALSE", "2.5"), found.get(2));
        assertEquals(found, rows(read(first + "\n\n" + second + "\n")));
        assertEquals(found, rows(read("{\"note\": \"n\", \"tags\": [1], \"result\": {\"data\": [" + first + "," + second + "]}, \"more\": 1}")));
        assertEquals(expected.get(0).size(), found.get(0).size());
    }

    @Test
    void listsBecomeColumnsAndRowsThatAreListsATable() throws Exception {
        assertEquals(List.of(List.of("p.1", "p.2", "y"), List.of("1", "2", "a"), List.of("3", "4", "b")),
                rows(read("[{\"p\":[1,2],\"y\":\"a\"},{\"p\":[3,4],\"y\":\"b\"}]")));
        assertEquals(List.of(List.of("x", "y"), List.of("1", "2"), List.of("3", "4.5")), rows(read("[[\"x\",\"y\"],[1,2],[3,4.5]]")));
        assertEquals(List.of(List.of("column 1", "column 2"), List.of("1", "2"), List.of("3", "4")), rows(read("{\"rows\":[[1,2],[3,4]]}")));
    }

    @Test
    void thePartThatHoldsTheRowsIsChosen() throws Exception {
        Path file = Files.writeString(folder.resolve("two.json"), "{\"a\":[{\"v\":1},{\"v\":2}],\"b\":{\"c\":[{\"w\":3},{\"w\":4},{\"w\":5}]}}");
        JsonFile source = (JsonFile) SourceGuess.of(file);
        SourceSetting.Name<JsonFile> records = (SourceSetting.Name<JsonFile>) JsonFile.TYPE.settings().get(1);
        assertEquals(List.of("a", "b.c"), records.offer().names(source, folder));
        assertEquals(2, new DataLoader().table(source).rows());
        assertEquals(3, new DataLoader().table(records.with(source, "b.c")).rows());
        assertEquals("two.json holds no records in x. Expected an array of objects, or an object in each line.",
                assertThrows(DataException.class, () -> new DataLoader().load(records.with(source, "x"))).getMessage());
    }

    @Test
    void whatIsNoJsonOrTooDeepIsSaid() {
        assertEquals("a.json ends in the middle of a record. Get the file again.", sentence("[{\"a\": 1}, {\"a\": "));
        assertEquals("a.json, line 1, column 8: this is no JSON. Mend it, or get the file again.", sentence("[{\"a\": 01}]"));
        assertEquals("a.json, line 2 ends in the middle of a record. Get the file again.", sentence("{\"a\":1}\n{\"a\":\n"));
        assertTrue(sentence("[" + "{\"a\":".repeat(40) + "1" + "}".repeat(40) + "]").contains("nested more than 16 deep"));
        assertTrue(sentence("[".repeat(100_000)).length() < 300);
        assertEquals("a.json holds 1 records that are objects and 1 that are lists. Expected all of one kind.", sentence("[{\"a\":1}, [7]]"));
        assertEquals("a.json: record 2 is no object. Expected an object in each place.", sentence("[{\"a\":1}, 7]"));
    }

    private String sentence(String text) {
        return assertThrows(DataException.class, () -> read(text)).getMessage();
    }
}
