package dev.gradus.ui.theme;

import dev.gradus.nn.explain.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates sentences that rooms without a window have written in English: the help of layers and settings, problems,
 * names of edits. The book of a language, {@code phrases_de.tsv}, has a line for each: English, a tab, the translation;
 * {0} and {1} stand for what differs. What the book does not know stays English.
 */
public final class Phrases {

    /** A sentence with places, as a pattern over finished sentences. */
    private record Shaped(Pattern english, String translation, int fixed) {}

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final int DEEPEST = 3;
    private static final Map<String, Phrases> BOOKS = new HashMap<>();

    private final Map<String, String> whole = new HashMap<>();
    private final List<Shaped> shaped = new ArrayList<>();

    private Phrases(String language) {
        read(language).forEach(this::add);
        // The pattern that says most is tried first.
        shaped.sort((a, b) -> Integer.compare(b.fixed(), a.fixed()));
    }

    /** In the language that is spoken. */
    public static String of(String english) {
        Optional<String> language = Language.translation();
        return language.isEmpty() || english == null || english.isBlank() ? english : book(language.get()).say(english, 0);
    }

    /** An explanation in the language that is spoken: its pattern is looked up, not the finished sentence. */
    public static String of(Sentence sentence) {
        return Language.translation().map(language -> book(language).whole.get(sentence.english())).map(sentence::in)
                .orElseGet(sentence::text);
    }

    /** True when the book of a language has this sentence, or this pattern. */
    public static boolean knows(String language, String english) {
        return book(language).whole.containsKey(english);
    }

    static synchronized Phrases book(String language) {
        return BOOKS.computeIfAbsent(language, Phrases::new);
    }

    private void add(String english, String translation) {
        whole.put(english, translation);
        if (PLACE.matcher(english).find()) {
            StringBuilder pattern = new StringBuilder();
            int at = 0;
            Matcher places = PLACE.matcher(english);
            Set<String> met = new HashSet<>();
            while (places.find()) {
                pattern.append(Pattern.quote(english.substring(at, places.start())));
                pattern.append(met.add(places.group(1)) ? "(?<p" + places.group(1) + ">.+?)" : "\\k<p" + places.group(1) + ">");
                at = places.end();
            }
            pattern.append(Pattern.quote(english.substring(at)));
            shaped.add(new Shaped(Pattern.compile(pattern.toString(), Pattern.DOTALL), translation,
                    PLACE.matcher(english).replaceAll("").length()));
        }
    }

    /** The finished sentence in this book's language; as it is where the book does not know it. */
    String say(String english) {
        return say(english, 0);
    }

    private String say(String english, int depth) {
        String known = whole.get(english);
        if (known != null) {
            return known;
        }
        for (Shaped each : shaped) {
            Matcher found = each.english().matcher(english);
            if (depth < DEEPEST && found.matches()) {
                return PLACE.matcher(each.translation()).replaceAll(place ->
                        Matcher.quoteReplacement(say(found.group("p" + place.group(1)), depth + 1)));
            }
        }
        return english;
    }

    private static Map<String, String> read(String language) {
        String name = "/dev/gradus/ui/phrases_" + language + ".tsv";
        Map<String, String> lines = new HashMap<>();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            if (in == null) {
                return lines;
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    lines.put(line.substring(0, tab), line.substring(tab + 1).strip());
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
