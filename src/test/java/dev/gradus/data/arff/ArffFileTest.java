package dev.gradus.data.arff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.DataLoader;
import dev.gradus.data.SourceGuess;
import dev.gradus.data.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArffFileTest {

    @TempDir
    Path folder;

    private Table read(String text) throws Exception {
        return new DataLoader().table(SourceGuess.of(Files.writeString(folder.resolve("a.arff"), text)));
    }

    private static List<String> column(Table table, int column) {
        return IntStream.range(0, table.rows()).mapToObj(row -> table.column(column).text(row)).toList();
    }

    @Test
    void everyKindOfColumnQuotesRemarksAndMissingCellsAreRead() throws Exception {
        Table table = read("""
                % A remark
                @RELATION 'a weather report'

                @attribute 'air temperature' NUMERIC
                @attribute outlook {sunny, 'partly cloudy', "it's raining"} % three
                @ATTRIBUTE note string
                @attribute day date "yyyy-MM-dd"
                @attribute count integer

                @DATA
                % another
                1.5e1, sunny, 'a, b', 2024-01-31, 3
                ?,'partly cloudy',"say \\"hi\\"",2024-02-01,-4
                -2,"it's raining",?,?,'5', {2.5}
                7\tsunny\tplain\t2024-02-03\t6
                """.replace("7\tsunny\tplain\t2024-02-03\t6", "7 , sunny , plain , 2024-02-03 , 6"));
        assertEquals(List.of("air temperature", "outlook", "note", "day", "count"), table.names());
        assertEquals(List.of("15", "", "-2", "7"), column(table, 0));
        assertTrue(table.column(0).missing(1) && Double.isNaN(table.column(0).number(1)));
        assertEquals(List.of("sunny", "partly cloudy", "it's raining", "sunny"), column(table, 1));
        assertEquals(List.of("a, b", "say \"hi\"", "", "plain"), column(table, 2));
        assertEquals(List.of("2024-01-31", "2024-02-01", "", "2024-02-03"), column(table, 3));
        assertEquals(List.of("3", "-4", "5", "6"), column(table, 4));
        assertEquals(12, table.line(0));
    }

    @Test
    void sparseRowsHoldZerosWhereNothingStands() throws Exception {
        Table table = read("@relation r\n@attribute a numeric\n@attribute b {no,yes}\n@attribute c numeric\n@data\n"
                + "{0 1.5, 2 -3}\n{1 yes}\n{ }\n{2 ?, 1 'yes'}\n");
        assertEquals(List.of("1.5", "0", "0", "0"), column(table, 0));
        assertEquals(List.of("no", "yes", "no", "yes"), column(table, 1));
        assertEquals(List.of("-3", "0", "0", ""), column(table, 2));
    }

    @Test
    void rowsThatDoNotFitAreListedAndAWrongHeadingIsNamed() throws Exception {
        String head = "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n";
        Table table = read(head + "1,x\n2,z\n3\nfour,y\n5,'y\n6,y\n7,x\n8,x\n9,y\n");
        assertEquals(List.of("1", "6", "7", "8", "9"), column(table, 0));
        assertEquals(List.of("b: “z” is none of the declared values", "expected 2 cells, found 1",
                "a: expected a number, found “four”", "a quote is opened and not closed"),
                table.refusals().stream().map(Table.Refusal::reason).toList());
        assertEquals("a.arff, line 2: expected numeric, string, date or {values} as the kind of a, found “relational”. Tables within tables "
                + "cannot be learned from.", sentence("@relation r\n@attribute a relational\n@data\n"));
        assertEquals("a.arff ends before its rows. Expected a line @data. Get the file again.", sentence("@relation r\n@attribute a real\n"));
        assertEquals("a.arff holds no rows below @data. Expected at least two.", sentence(head));
        assertEquals("a.arff, line 3: expected @attribute or @data, found “a b c”. Mend the line.",
                sentence("@relation r\n@attribute a real\na b c\n@data\n1\n"));
    }

    private String sentence(String text) {
        return assertThrows(DataException.class, () -> read(text)).getMessage();
    }
}
