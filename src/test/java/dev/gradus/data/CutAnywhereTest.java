package dev.gradus.data;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file that ends anywhere, in the middle of a character even, is a table or one sentence, and it comes soon. */
class CutAnywhereTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    /** Longer files are cut at each of their first and last bytes, and here and there between them. */
    private static final int SHORT = 520;
    private static final int FIRST = 80;
    private static final int LAST = 40;
    private static final int BETWEEN = 20;

    private static final Map<String, String> SMALL = new TreeMap<>(Map.of(
            "small.csv", "name,größe,when\n\"Ada, L.\",1.5,2021-03-04\nZoë,\"2,666\",2021-04-05\n\"two\nlines\",NA,\n",
            "small.tsv", "id\tdéjà\tn\n1\ta b\t2\n2\tc, d\t3\n3\t\t4\n",
            "blanks.data", "  18.0   8   307.0   \"chevrolet chevelle\"\n  15.0   8   350.0   \"buick skylark\"\n 14.0  4  97.0   \"vw\"\n",
            "series.txt", "1\t0.5\t0.25\t-1e-3\n-1\t0.75\t0.5\t2e-3\n1\t0.1\t0.2\t0.3\n",
            "prose.txt", "It was a dark night — and yet: “nobody slept”. Nobody, that is, but one.\n\nThe rain fell; the wind blew.\n",
            "small.arff", "% a remark\n@relation 'weather, now'\n@attribute outlook {sunny, 'half rain', rain}\n@attribute t numeric\n"
                    + "@attribute d date 'yyyy-MM-dd'\n@attribute s string\n@data\nsunny,1.5,2021-01-01,'a b'\n'half rain',?,?,\"c\"\n{0 rain, 1 3}\n",
            "small.json", "[{\"name\": \"Zoë\", \"n\": 1.5e3, \"tags\": {\"a\": true}}, {\"name\": \"\\u00e9\\n\", \"n\": null, \"x\": [1, 2]}]\n",
            "lines.jsonl", "{\"a\": 1, \"b\": \"x\"}\n{\"a\": -2.5, \"b\": \"y\"}\n{\"a\": null, \"c\": false}\n",
            "pictures.csv", "file,label\nred.png,warm\nsub/blue.png,cold\n\"gr,een.png\",cold\n",
            "announced.csv", "sep=;\r\na;b\r\n1,5;x\r\n2,5;y\r\n"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFormatOfText() {
        return SMALL.entrySet().stream().map(each -> test(each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    @TestFactory
    Stream<DynamicTest> everyEncoding() {
        return Stream.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "Shift_JIS", "windows-1251", "windows-1252").map(charset -> test(charset + ".csv",
                ((charset.startsWith("UTF") ? "\ufeff" : "") + "name,n\n" + (charset.equals("windows-1252") ? "Zoë – “x”,1\n" : "東京 Привет,1\n").repeat(4))
                        .getBytes(java.nio.charset.Charset.forName(charset))));
    }

    @TestFactory
    List<DynamicTest> everyFileOfTheCorpus() throws IOException {
        try (Stream<Path> all = Files.list(SharedData.path("csv-corpus"))) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().map(file -> test(file.getFileName().toString(), bytes(file)))
                    .toList();
        }
    }

    private DynamicTest test(String name, byte[] bytes) {
        return DynamicTest.dynamicTest(name, () -> assertTimeoutPreemptively(SOON, () -> {
            int step = Math.max(1, (bytes.length - FIRST - LAST) / BETWEEN);
            for (int cut = 0; cut <= bytes.length; cut += bytes.length <= SHORT || cut < FIRST || cut >= bytes.length - LAST ? 1
                    : Math.min(step, bytes.length - LAST - cut)) {
                expectTableOrSentence(folder.resolve(name), Arrays.copyOf(bytes, cut));
            }
        }));
    }

    /** As a file that is dropped into the window: what it is, its content, a plan for it. */
    private static void expectTableOrSentence(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        String told = file.getFileName() + " cut at " + bytes.length;
        try {
            DataSource source = SourceGuess.of(file);
            Content content = new DataLoader().load(source);
            assertTrue(content.count() > 0, told);
            new DataLoader().propose(source, content, List.of(), 1);
        } catch (DataException e) {
            assertTrue(e.getMessage().endsWith(".") && !e.getMessage().contains("\n"), told + ": " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            fail(told, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
