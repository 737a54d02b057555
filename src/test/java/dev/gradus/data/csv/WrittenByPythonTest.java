package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.gradus.data.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Random tables in each dialect of Python's csv module are guessed and read back cell by cell: csv/write_tables.py. */
class WrittenByPythonTest {

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyTableIsReadBackCellByCell() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                WrittenByPythonTest.class.getResourceAsStream("/csv/written.jsonl"), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonObject table = JsonParser.parseString(line).getAsJsonObject();
                tests.add(DynamicTest.dynamicTest(table.get("told").getAsString(), () -> readBack(table)));
            }
        }
        return tests;
    }

    private void readBack(JsonObject table) throws DataException {
        String encoding = table.get("encoding").getAsString();
        String mark = encoding.equals("utf-8") ? "" : "\ufeff";
        Charset charset = encoding.equals("utf-16") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        String text = table.get("text").getAsString();
        WrittenFile file = WrittenFile.of(folder, "written.csv", mark + text, charset);
        List<List<String>> expected = table.getAsJsonArray("cells").asList().stream()
                .map(row -> row.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()).toList();
        List<List<String>> cells = file.cells();
        for (int row = 0; row < Math.min(expected.size(), cells.size()); row++) {
            assertEquals(expected.get(row), cells.get(row), text);
        }
        assertEquals(expected.size(), cells.size(), text);
        assertEquals(List.of(), file.table().refusals(), text);
    }
}
