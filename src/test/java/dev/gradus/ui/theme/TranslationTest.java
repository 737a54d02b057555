package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of the window in every language. */
class TranslationTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/gradus/ui");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static List<Path> english() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z]+\\.properties")).sorted().toList();
        }
    }

    private static Set<String> places(String pattern) {
        Set<String> places = new TreeSet<>();
        Matcher found = PLACE.matcher(pattern);
        while (found.find()) {
            places.add(found.group(1));
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void everyBundleSaysTheSameThings(String language) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : english()) {
            String name = file.getFileName().toString().replace(".properties", "_" + language + ".properties");
            Properties from = read(file);
            Properties to = Files.exists(FOLDER.resolve(name)) ? read(FOLDER.resolve(name)) : new Properties();
            for (String key : from.stringPropertyNames()) {
                String translated = to.getProperty(key);
                if (translated == null) {
                    wrong.add(name + " lacks " + key);
                } else if (!places(from.getProperty(key)).equals(places(translated))) {
                    wrong.add(name + " " + key + " has other places: " + translated);
                } else if (from.getProperty(key).contains("{0") && !formats(translated)) {
                    wrong.add(name + " " + key + " is no pattern: " + translated);
                }
            }
            to.stringPropertyNames().stream().filter(key -> !from.containsKey(key))
                    .forEach(key -> wrong.add(name + " has " + key + ", which is gone"));
        }
        assertEquals(List.of(), wrong);
    }

    private static boolean formats(String pattern) {
        try {
            new MessageFormat(pattern, Locale.ROOT);
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void theCatalogsAreTranslated(String language) {
        List<String> missing = CatalogPhrases.all().stream().filter(each -> !Phrases.knows(language, each)).toList();
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void phrasesKeepTheirPlaces(String language) throws IOException {
        for (String line : Files.readAllLines(FOLDER.resolve("phrases_" + language + ".tsv"))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\t");
            assertEquals(2, parts.length, line);
            assertEquals(places(parts[0]), places(parts[1]), line);
            assertFalse(parts[1].isBlank(), line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void sentencesWithPlacesAreFoundByTheirShape(String language) {
        (language.equals("de") ? Language.GERMAN : Language.CHINESE).speak();
        String said = Phrases.of("needs a flat vector, but gets 3×4×5.");
        assertTrue(said.contains("3×4×5") && !said.contains("needs"), said);
    }
}
