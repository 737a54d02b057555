package dev.gradus.data.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataException;
import dev.gradus.data.Table;
import dev.gradus.data.profile.CellCounts;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small tables written in the ways that readers stumble over. Expected: rows divided by ⏎, cells by ¦, names first. */
class AwkwardTablesTest {

    private record Case(String told, String text, String expected) {

        @Override
        public String toString() {
            return told;
        }
    }

    @TempDir
    Path folder;

    static List<Case> cases() {
        return List.of(
                new Case("semicolons with decimal commas", "a;b\n1,5;x\n2,25;y\n", "a¦b⏎1,5¦x⏎2,25¦y"),
                new Case("tabs with commas inside", "name\tplace\nA, B\tX, Y\nC, D\tZ\n", "name¦place⏎A, B¦X, Y⏎C, D¦Z"),
                new Case("pipes", "id|text|n\n1|a,b|2\n2|c,d,e|3\n3||4\n", "id¦text¦n⏎1¦a,b¦2⏎2¦c,d,e¦3⏎3¦¦4"),
                new Case("colons", "root:x:0\ndaemon:x:1\nbin:y:2\nsys:z:3\n", "column 1¦column 2¦column 3⏎root¦x¦0⏎daemon¦x¦1⏎bin¦y¦2⏎sys¦z¦3"),
                new Case("aligned blanks", "x     y    z\n1     2    3\n10    20   30\n100   200  300\n", "x¦y¦z⏎1¦2¦3⏎10¦20¦30⏎100¦200¦300"),
                new Case("times are no columns", "time,n\n10:15:00,1\n11:20:30,2\n", "time¦n⏎10:15:00¦1⏎11:20:30¦2"),
                new Case("everything quoted", "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",\"y\"\n", "a¦b⏎1¦x⏎2¦y"),
                new Case("apostrophes around cells", "'a','b, c'\n'1','x, y'\n'2','z'\n", "a¦b, c⏎1¦x, y⏎2¦z"),
                new Case("apostrophes inside words", "name,n\nO'Brien,1\nD'Arcy,2\n", "name¦n⏎O'Brien¦1⏎D'Arcy¦2"),
                new Case("a comma in quotes in every row", "name,n\n\"Doe, J\",1\n\"Roe, K\",2\n", "name¦n⏎Doe, J¦1⏎Roe, K¦2"),
                new Case("quotes escaped by a backslash", "a,b\n\"say \\\"hi\\\", you\",1\n\"no\",2\n\"x \\\"y\\\"\",3\n", "a¦b⏎say \"hi\", you¦1⏎no¦2⏎x \"y\"¦3"),
                new Case("two line ends in one cell", "a,b\n\"1\n2\n3\",x\n4,y\n", "a¦b⏎1\n2\n3¦x⏎4¦y"),
                new Case("CRLF inside of a quoted cell", "a,b\r\n\"1\r\n2\",x\r\n3,y\r\n", "a¦b⏎1\r\n2¦x⏎3¦y"),
                new Case("mixed line ends", "a,b\r\n1,x\n2,y\r3,z\r\r\n4,w", "a¦b⏎1¦x⏎2¦y⏎3¦z⏎4¦w"),
                new Case("no line end at the end", "a,b\n1,2\n3,4", "a¦b⏎1¦2⏎3¦4"),
                new Case("blank lines in between and at the end", "a,b\n\n1,2\n\n\n3,4\n\n\n", "a¦b⏎1¦2⏎3¦4"),
                new Case("a delimiter at the end of each line", "a,b,\n1,2,\n3,4,\n", "a¦b¦column 3⏎1¦2¦⏎3¦4¦"),
                new Case("a delimiter at the end of the rows only", "a,b\n1,2,\n3,4,\n", "a¦b⏎1¦2⏎3¦4"),
                new Case("rows of missing values", "a,b,c\n1,2,3\n,,\n4,5,6\n", "a¦b¦c⏎1¦2¦3⏎¦¦⏎4¦5¦6"),
                new Case("no names, numbers only", "1,2,3\n4,5,6\n7,8,9\n", "column 1¦column 2¦column 3⏎1¦2¦3⏎4¦5¦6⏎7¦8¦9"),
                new Case("no names, dates and words", "2020-01-01,a,1.5\n2020-01-02,b,2.5\n", "column 1¦column 2¦column 3⏎2020-01-01¦a¦1.5⏎2020-01-02¦b¦2.5"),
                new Case("no names, a row of words that come again", "low,red,yes\nhigh,red,no\nlow,blue,yes\nhigh,blue,no\n",
                        "column 1¦column 2¦column 3⏎low¦red¦yes⏎high¦red¦no⏎low¦blue¦yes⏎high¦blue¦no"),
                new Case("years as names", "country,2001,2002,2003\nNorway,1,2,3\nItaly,4,5,6\n", "country¦2001¦2002¦2003⏎Norway¦1¦2¦3⏎Italy¦4¦5¦6"),
                new Case("names that come again", "a,a,b,a\n1,2,3,4\n", "a¦a 2¦b¦a 3⏎1¦2¦3¦4"),
                new Case("names that are missing", ",x,,y\n1,2,3,4\n5,6,7,8\n", "column 1¦x¦column 3¦y⏎1¦2¦3¦4⏎5¦6¦7¦8"),
                new Case("names over two lines", "\"first\nname\",\"last\nname\"\nA,B\nC,D\n", "first name¦last name⏎A¦B⏎C¦D"),
                new Case("names with blanks around them", " a , b \n 1 , 2 \n 3 , 4 \n", "a¦b⏎1¦2⏎3¦4"),
                new Case("a title above", "Sales of the year\nmonth,amount\nJan,5\nFeb,6\nMar,7\n", "month¦amount⏎Jan¦5⏎Feb¦6⏎Mar¦7"),
                new Case("a title, a blank line and a unit above", "Emissions\nin tonnes\n\nplace,2001,2002\nOslo,1,2\nRome,3,4\nBonn,5,6\n",
                        "place¦2001¦2002⏎Oslo¦1¦2⏎Rome¦3¦4⏎Bonn¦5¦6"),
                new Case("keys and values above", "station:;Bonn\nheight:;60\n\ndate;t;p;rain\n2020-01-01;1,5;1000;0\n2020-01-02;2,5;1001;3\n2020-01-03;2,6;1002;1\n",
                        "date¦t¦p¦rain⏎2020-01-01¦1,5¦1000¦0⏎2020-01-02¦2,5¦1001¦3⏎2020-01-03¦2,6¦1002¦1"),
                new Case("comments above and between", "# a\n# b, c\nx,y\n1,2\n# d\n3,4\n", "x¦y⏎1¦2⏎3¦4"),
                new Case("comments that have as many commas", "# a, b\n# c, d\nx,y\n1,2\n3,4\n5,6\n", "x¦y⏎1¦2⏎3¦4⏎5¦6"),
                new Case("percent signs before comments", "% made by hand\n% in 2020\nx,y\n1,2\n3,4\n", "x¦y⏎1¦2⏎3¦4"),
                new Case("notes with commas above", "Station: Oslo, Norway\nElevation: 94 m\nRange: 2020, 2021\n\ndate,temp,rain\n2020-01-01,1.5,0\n"
                        + "2020-01-02,2.5,1\n2020-01-03,0.5,0\n", "date¦temp¦rain⏎2020-01-01¦1.5¦0⏎2020-01-02¦2.5¦1⏎2020-01-03¦0.5¦0"),
                new Case("keys with numbers above", "Version,1.2\nId,55\n\nx,y,z\n1,2,3\n4,5,6\n7,8,9\n10,11,12\n", "x¦y¦z⏎1¦2¦3⏎4¦5¦6⏎7¦8¦9⏎10¦11¦12"),
                new Case("a column called percent", "%,n\n1,2\n3,4\n", "%¦n⏎1¦2⏎3¦4"),
                new Case("two strokes before comments", "// made by hand, in 2020\n// at home\nx,y\n1,2\n3,4\n", "x¦y⏎1¦2⏎3¦4"),
                new Case("tildes", "a~b~c\n1~x~3\n4~y~6\n7~z~9\n", "a¦b¦c⏎1¦x¦3⏎4¦y¦6⏎7¦z¦9"),
                new Case("carets", "a^b^c\n1^x^3\n4^y^6\n7^z^9\n", "a¦b¦c⏎1¦x¦3⏎4¦y¦6⏎7¦z¦9"),
                new Case("numbers of the columns for names", "0,1,2\n5.1,3.5,a\n4.9,3.0,b\n", "0¦1¦2⏎5.1¦3.5¦a⏎4.9¦3.0¦b"),
                new Case("numbers of the columns above numbers of the rows", ",0,1,2\n0,5.1,3.5,1.4\n1,4.9,3.0,1.3\n",
                        "column 1¦0¦1¦2⏎0¦5.1¦3.5¦1.4⏎1¦4.9¦3.0¦1.3"),
                new Case("whole numbers that go on counting", "0,1,2\n3,4,5\n6,7,8\n", "column 1¦column 2¦column 3⏎0¦1¦2⏎3¦4¦5⏎6¦7¦8"),
                new Case("a table drawn with strokes and dashes", "| a | b |\n|---|:--:|\n| 1 | x |\n| 2 | y |\n", "column 1¦a¦b¦column 4⏎¦1¦x¦⏎¦2¦y¦"),
                new Case("dashes below the names", "name,n\n----,---\nAda,1\nAlan,2\n", "name¦n⏎Ada¦1⏎Alan¦2"),
                new Case("values of one dash", "a,b\n-,-\n+,-\n-,+\n", "a¦b⏎-¦-⏎+¦-⏎-¦+"),
                new Case("excel's announcement", "sep=|\na|b\n1,2|3\n", "a¦b⏎1,2¦3"),
                new Case("one column", "name\nAda\nAlan\nGrace\n", "name⏎Ada⏎Alan⏎Grace"),
                new Case("one column of numbers with decimal commas", "x\n1,5\n2,25\n3,75\n", "x⏎1,5⏎2,25⏎3,75"),
                new Case("one column of sentences", "said\nhello there, you\nyes, well, no\nmaybe so\n", "said⏎hello there, you⏎yes, well, no⏎maybe so"),
                new Case("one row", "a,b,c\n1,2,3", "a¦b¦c⏎1¦2¦3"),
                new Case("NUL characters", "a,b\n1\0,2\n\0,3\n", "a¦b⏎1¦2⏎¦3"),
                new Case("emoji", "id,mood\n1,😀\n2,🙈🙉\n3,👨‍👩‍👧\n", "id¦mood⏎1¦😀⏎2¦🙈🙉⏎3¦👨‍👩‍👧"),
                new Case("words in other letters", "имя,возраст\nАнна,36\nИван,41\n", "имя¦возраст⏎Анна¦36⏎Иван¦41"),
                new Case("blanks after the commas and quotes", "a, b, c\n1, \"x, y\", 3\n4, \"z\", 6\n", "a¦b¦c⏎1¦x, y¦3⏎4¦z¦6"),
                new Case("tabs with empty cells", "a\tb\tc\n1\t\t3\n\t5\t6\n7\t8\t\n", "a¦b¦c⏎1¦¦3⏎¦5¦6⏎7¦8¦"),
                new Case("quoted empty cells", "a,b\n\"\",1\n\"\",\"\"\n", "a¦b⏎¦1⏎¦"),
                new Case("a doubled quote alone", "a,b\n\"\"\"\",1\nx,2\n", "a¦b⏎\"¦1⏎x¦2"),
                new Case("inches", "size,n\n3.5\",1\n5.25\",2\n", "size¦n⏎3.5\"¦1⏎5.25\"¦2"),
                new Case("addresses of pages", "url,n\nhttp://a.b/c?d=1;e=2,1\nhttps://x.y/z,2\n", "url¦n⏎http://a.b/c?d=1;e=2¦1⏎https://x.y/z¦2"),
                new Case("paths of Windows", "path;n\nC:\\new\\table;1\nD:\\x;2\n", "path¦n⏎C:\\new\\table¦1⏎D:\\x¦2"),
                new Case("JSON in a cell", "id,j\n1,\"{\"\"a\"\":1,\"\"b\"\":[2,3]}\"\n2,\"{}\"\n", "id¦j⏎1¦{\"a\":1,\"b\":[2,3]}⏎2¦{}"),
                new Case("semicolons in quotes beside commas", "a,b\n\"x;y;z\",1\n\"p;q\",2\n", "a¦b⏎x;y;z¦1⏎p;q¦2"),
                new Case("lists with commas under semicolons", "id;tags;n\n1;a,b,c;5\n2;d,e;6\n3;f;7\n", "id¦tags¦n⏎1¦a,b,c¦5⏎2¦d,e¦6⏎3¦f¦7"),
                new Case("dates with times and colons", "when;v\n2020-01-01 10:00:00;1\n2020-01-01 11:00:00;2\n", "when¦v⏎2020-01-01 10:00:00¦1⏎2020-01-01 11:00:00¦2"),
                new Case("booleans", "ok,n\ntrue,1\nfalse,2\nTRUE,3\n", "ok¦n⏎true¦1⏎false¦2⏎TRUE¦3"),
                new Case("R's row names, which have no name", "\"x\",\"y\"\n\"1\",5,\"a\"\n\"2\",6,\"b\"\n\"3\",7,\"c\"\n", "column 1¦x¦y⏎1¦5¦a⏎2¦6¦b⏎3¦7¦c"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void tableIsReadAsItWasMeant(Case each) throws DataException {
        String expected = Arrays.stream(each.expected.split("⏎")).collect(Collectors.joining("⏎"));
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            for (String mark : charset == StandardCharsets.UTF_8 ? new String[] {"", "\ufeff"} : new String[] {"\ufeff"}) {
                WrittenFile file = WrittenFile.of(folder, "awkward.csv", mark + each.text, charset);
                String cells = file.cells().stream().map(row -> String.join("¦", row)).collect(Collectors.joining("⏎"));
                assertEquals(expected, cells, () -> charset + " " + each.told);
                assertEquals(List.of(), file.table().refusals());
            }
        }
    }

    @Test
    void amountsAreNumbersInWhateverWayTheyAreWritten() throws DataException {
        expectNumbers("a\n$1,200.50\n$3\n$-4\n", 1200.5, 3, -4);
        expectNumbers("a;b\n1.200,50 €;1\n3,00 €;2\n", 1200.5, 3);
        expectNumbers("a;b\n(1,200.50);1\n(3);2\n7.25;3\n", -1200.5, -3, 7.25);
        expectNumbers("a\n12 %\n7.5 %\n0 %\n", 12, 7.5, 0);
        expectNumbers("a;b\n1 234 567;1\n12 000;2\n", 1_234_567, 12_000);
        expectNumbers("a;b\n1\u00a0234,5;1\n12\u202f000,25;2\n", 1234.5, 12_000.25);
        expectNumbers("a;b\n1'234.50;1\n12'000.25;2\n", 1234.5, 12_000.25);
        expectNumbers("a,b\n\"12,34,567\",1\n\"1,23,45,678\",2\n", 1_234_567, 12_345_678);
        expectNumbers("a,b\n1e5,1\n-2.5E-3,2\n+7,3\n.5,4\n", 1e5, -0.0025, 7, 0.5);
        expectNumbers("a,b\n100-,1\n50.25-,2\n7,3\n", -100, -50.25, 7);
        expectNumbers("a;b\n1.234,50-;1\n7,25;2\n", -1234.5, 7.25);
        expectNumbers("a,b\n\" $ 1,200.00 \",1\n\" $ (50.25)\",2\n\" $ -   \",3\n\" $ 7.00 \",4\n", 1200, -50.25, Double.NaN, 7);
        expectNumbers("a,b\n1.5,1\ninf,2\n-Infinity,3\n1.#IND,4\n2,5\n", 1.5, Double.NaN, Double.NaN, Double.NaN, 2);
        expectNumbers("a,b\n−5,1\n6,2\n", -5, 6);
        expectNumbers("a,b\nNA,1\n5,2\n-,3\nn/a,4\n?,5\n#N/A,6\nNULL,7\nunknown,8\n", Double.NaN, 5, Double.NaN, Double.NaN, Double.NaN,
                Double.NaN, Double.NaN, Double.NaN);
        expectNumbers("a,b\n12345678901234567890,1\n0.1,2\n1.7976931348623157e308,3\n", 1.2345678901234567e19, 0.1, 1.7976931348623157e308);
    }

    @Test
    void infinityAmongNumbersIsNoValue() throws DataException {
        Table table = WrittenFile.of(folder, "infinite.csv", "a,b\n1.5,no\ninf,inf\n-Infinity,yes\n2,no\n").table();
        assertTrue(table.column(0).missing(1) && table.column(0).missing(2));
        assertTrue(!table.column(1).missing(1), "a word among words");
    }

    @Test
    void wholeNumbersThatNoProgramCanHoldAreNames() throws DataException {
        Table table = WrittenFile.of(folder, "long.csv", "id,n\n12345678901234567890,1\n12345678901234567891,2\n12345678901234567892,3\n").table();
        assertTrue(!CellCounts.of(table.column(0), 3).numeric());
        assertEquals(3, CellCounts.of(table.column(0), 3).distinct());
        assertTrue(CellCounts.of(WrittenFile.of(folder, "nano.csv", "t,n\n1614852900000000000,1\n1614852960000000000,2\n").table().column(0), 2).numeric());
    }

    @Test
    void weekdaysStandBeforeDates() throws DataException {
        Table table = WrittenFile.of(folder, "days.csv", "t,n\n\"Thu, 04 Mar 2021 10:15:00 GMT\",1\nFriday 5 March 2021,2\nMonday,3\nSunny 5 March 2021,4\n")
                .table();
        assertEquals(java.time.LocalDate.of(2021, 3, 4).toEpochDay() * 86_400.0 + 36_900, table.column(0).date(0));
        assertEquals(java.time.LocalDate.of(2021, 3, 5).toEpochDay() * 86_400.0, table.column(0).date(1));
        assertTrue(Double.isNaN(table.column(0).date(2)) && Double.isNaN(table.column(0).date(3)));
    }

    @Test
    void datesOfChinaAndJapanAreDates() throws DataException {
        Table table = WrittenFile.of(folder, "dates.csv", "日期,值\n2021年3月4日,1\n2021年12月31日,2\n2021年2月30日,3\n").table();
        assertEquals(java.time.LocalDate.of(2021, 3, 4).toEpochDay() * 86_400.0, table.column(0).date(0));
        assertEquals(java.time.LocalDate.of(2021, 12, 31).toEpochDay() * 86_400.0, table.column(0).date(1));
        assertTrue(Double.isNaN(table.column(0).date(2)));
    }

    @Test
    void sharesInPercentAndOthersAreNotMixed() throws DataException {
        Table table = WrittenFile.of(folder, "mixed.csv", "a,b\n0.5,1\n50%,2\n0.25,3\n").table();
        assertEquals(0.5, table.column(0).number(0));
        assertTrue(Double.isNaN(table.column(0).number(1)));
        Table money = WrittenFile.of(folder, "money.csv", "a,b\n$5,1\n€6,2\n$7,3\n0,4\n").table();
        assertTrue(Double.isNaN(money.column(0).number(1)));
        assertEquals(7, money.column(0).number(2));
        assertEquals(0, money.column(0).number(3));
    }

    private void expectNumbers(String text, double... expected) throws DataException {
        Table table = WrittenFile.of(folder, "numbers.csv", text).table();
        for (int row = 0; row < expected.length; row++) {
            assertEquals(expected[row], table.column(0).number(row), text);
        }
    }
}
