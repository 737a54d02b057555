package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No text of the window is left that nothing shows. The compiled classes say which keys there are: whole ones, and recipes
 * such as {@code head.\1} whose parts are other strings, names of constants in any spelling, or numbers. A key that could
 * be meant by such a recipe passes, so a dead one may be missed, but none is called dead that is used.
 */
class UnusedTextTest {

    private static final Path BUNDLES = Path.of("src/main/resources/dev/gradus/ui");
    private static final Path CLASSES = Path.of("target/classes/dev/gradus");
    /** Its keys are put together of the ids of entries and settings, which stand in many classes. */
    private static final String OF_CATALOGS = "catalog";
    private static final int DEEPEST = 2;

    /** A recipe, and what its parts may be. */
    private record Recipe(Pattern pattern, Set<String> parts) {
    }

    private static final Set<String> WHOLE = new HashSet<>();
    private static final List<Recipe> RECIPES = new ArrayList<>();
    private static final Set<String> ALL = new HashSet<>();

    @BeforeAll
    static void readClasses() throws IOException {
        List<ConstantPool> pools = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                pools.add(ConstantPool.of(file));
            }
        }
        Set<String> constants = new HashSet<>();
        for (ConstantPool pool : pools) {
            Set<String> spelled = spelled(pool.strings());
            ALL.addAll(spelled);
            if (pool.enumeration()) {
                constants.addAll(spelled);
            }
        }
        // The name of a constant is a key as it is: Language.ENGLISH is "english".
        WHOLE.addAll(constants);
        for (ConstantPool pool : pools) {
            if (pool.name().contains("/dev/gradus/ui/")) {
                WHOLE.addAll(pool.strings());
                for (String recipe : pool.strings()) {
                    recipe(recipe, pool, constants);
                }
            }
        }
    }

    private static void recipe(String text, ConstantPool pool, Set<String> constants) {
        if (!text.contains("\1") || !text.matches("[\\w.\\-\1]+") || text.matches("[.\1]*\1\1[.\1]*|\1")) {
            return;
        }
        Pattern pattern = Pattern.compile(Pattern.quote(text).replace("\1", "\\E(.+)\\Q"));
        Set<String> parts = ALL;
        if (!text.matches(".*[a-z].*")) {
            // "\1.\1" would pass anything: its parts are of its own class or constants.
            parts = new HashSet<>(constants);
            parts.addAll(spelled(pool.strings()));
        }
        RECIPES.add(new Recipe(pattern, parts));
    }

    /** As they are, and as keys are made of them. */
    private static Set<String> spelled(Set<String> strings) {
        Set<String> spelled = new HashSet<>(strings);
        for (String each : strings) {
            String lower = each.toLowerCase(Locale.ROOT);
            spelled.addAll(List.of(lower, lower.replace('_', '-'), lower.replace('_', '.'), each.replace(' ', '-'),
                    each.substring(each.lastIndexOf('.') + 1)));
        }
        return spelled;
    }

    private static boolean used(String key, int depth) {
        if (WHOLE.contains(key)) {
            return true;
        }
        for (Recipe recipe : RECIPES) {
            Matcher found = recipe.pattern().matcher(key);
            if (found.matches()) {
                boolean all = true;
                for (int i = 1; i <= found.groupCount(); i++) {
                    String part = found.group(i);
                    all &= recipe.parts().contains(part) || part.matches("\\d+") || depth < DEEPEST && used(part, depth + 1);
                }
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void everyTextOfTheWindowIsShownSomewhere() throws IOException {
        Set<String> unused = new TreeSet<>();
        int looked = 0;
        try (Stream<Path> files = Files.list(BUNDLES)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches("[a-z]+\\.properties")).toList()) {
                String bundle = file.getFileName().toString().replace(".properties", "");
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                looked += texts.size();
                texts.stringPropertyNames().stream().filter(key -> bundle.equals(OF_CATALOGS)
                        ? !ALL.containsAll(List.of(key.split("\\."))) : !used(key, 0))
                        .forEach(key -> unused.add(bundle + ": " + key));
            }
        }
        assertTrue(looked > 1_000, "looked at " + looked);
        assertEquals(Set.of(), unused, "nothing shows these; remove them from the bundle, in every language");
    }

    @Test
    void aKeyThatNothingAsksForIsFound() {
        assertFalse(used("remarks.nobody-asks-for-this", 0));
        assertFalse(used("status.frames", 0));
    }
}
