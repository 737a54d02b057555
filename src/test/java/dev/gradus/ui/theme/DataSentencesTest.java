package dev.gradus.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.data.DataLoader;
import dev.gradus.data.DataSetup;
import dev.gradus.data.Fold;
import dev.gradus.data.SplitMethod;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.Table;
import dev.gradus.data.csv.PastedType;
import dev.gradus.data.step.FitOn;
import dev.gradus.data.step.Setting;
import dev.gradus.data.step.Step;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepReport;
import dev.gradus.data.step.StepType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What data say in the window, they say in its language. Sentences are taken from the compiled classes of the data, with a
 * word in each of their places, and from steps and splits that are driven through their settings.
 */
class DataSentencesTest {

    private static final Path CLASSES = Path.of("target/classes/dev/gradus/data");
    private static final Path SOURCES = Path.of("src/main/java/dev/gradus/data");
    /** What only a mistake in the program brings about is said in English. */
    private static final Pattern OF_THE_PROGRAM = Pattern.compile("new (?:[a-z.]*)(?:IllegalArgument|IllegalState|UnsupportedOperation|UncheckedIO"
            + "|Cancellation|NoSuchElement|IndexOutOfBounds)Exception\\((.*?)\\);|new AssertionError\\((.*?)\\);", Pattern.DOTALL);
    /** English words that no translation keeps, but for names and numbers. */
    private static final Pattern LEFT = Pattern.compile("\\b(the|rows?|columns?|mean|deviation|most frequent|from|to|and|of|more|"
            + "is|has|have|words?|without|wide|cut at|landmarks|with|expected|training|validation|learned)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void everySentenceOfTheDataIsTranslated(String language) throws IOException {
        Phrases book = Phrases.book(language);
        String program = ofTheProgram();
        Set<String> missing = new TreeSet<>();
        int looked = 0;
        for (Path file : files(CLASSES, ".class")) {
            Set<String> strings = ConstantPool.of(file).strings();
            for (String text : strings) {
                if (!text.matches("(?s)[\1A-Z“].*[a-z0-9)”)].*[.?]") || !text.contains(" ") || program.contains(longest(text))) {
                    continue;
                }
                looked++;
                if (filled(text, strings).stream().allMatch(said -> book.say(said).equals(said))) {
                    missing.add(text.replace('\1', '#'));
                }
            }
        }
        assertTrue(looked > 200, "looked at " + looked);
        assertEquals(Set.of(), missing, missing.size() + " of " + looked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void everyStepTellsInEveryLanguageWhatItDoes(String language) throws Exception {
        List<String> lines = new ArrayList<>(List.of("A;B;C;D;E;Y"));
        for (int row = 0; row < 60; row++) {
            lines.add(String.join(";", row % 7 == 0 ? "" : row * 1.5 + "", (row * row % 13) + "", row % 5 == 0 ? "" : "Q" + row % 4,
                    "20" + (10 + row % 9) + "-0" + (1 + row % 7) + "-1" + row % 9, "Qa Qb Q" + row % 9, row % 11 + ""));
        }
        Table table = (Table) new DataLoader().load(PastedType.of(String.join("\n", lines)));
        DataSetup proposed = new DataLoader().propose(PastedType.of(String.join("\n", lines)), table, List.of("Y"), 1);
        DataSetup setup = proposed.withColumns(proposed.columns().stream().map(plan -> plan.name().equals("Y") ? plan
                : plan.withRole(dev.gradus.data.ColumnPlan.Role.FEATURE)).toList());
        Set<String> told = new TreeSet<>();
        for (StepType<?> type : StepCatalog.all()) {
            for (Step step : drawn(type.step())) {
                for (FitOn fitOn : FitOn.values()) {
                    for (StepReport report : new DataLoader().chain(setup.withSteps(List.of(step.withFitOn(fitOn))), table).reports()) {
                        told.addAll(report.parts());
                        told.addAll(report.notes());
                        report.problem().ifPresent(told::add);
                        report.leak().ifPresent(told::add);
                        if (report.parts().isEmpty() && report.problem().isEmpty()) {
                            told.add(report.sentence());
                        }
                    }
                }
            }
        }
        assertTrue(told.size() > 60, told.size() + " sentences");
        assertEquals(Set.of(), left(told, language));
    }

    /** The step as it comes, and with each choice and flag the other way. */
    private static List<Step> drawn(Step step) {
        List<Step> all = new ArrayList<>(List.of(step, step.withOff(true)));
        step.type().settings().forEach(setting -> all.addAll(with(step, setting)));
        return all;
    }

    @SuppressWarnings("unchecked") // the setting is one of the step's own type
    private static <T extends dev.gradus.data.step.Treatment> List<Step> with(Step step, Setting<?, ?> setting) {
        if (setting instanceof Setting.Choice<?> choice) {
            Setting<T, String> chosen = (Setting<T, String>) (Setting<?, ?>) choice;
            return choice.options().stream().map(option -> step.with(chosen, option.id())).toList();
        }
        Setting<T, Boolean> flag = (Setting<T, Boolean>) (Setting<?, ?>) setting;
        return setting instanceof Setting.Flag<?> ? List.of(step.with(flag, !step.get(flag))) : List.of();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void everySplitIsToldInEveryLanguage(String language) {
        Set<String> told = new TreeSet<>();
        for (SplitMethod method : List.of(SplitMethod.RANDOM, new SplitMethod.Grouped(), new SplitMethod.InTime(),
                new SplitMethod.ByColumn("Q", List.of("a"), List.of("b")), new SplitMethod.ByFile())) {
            for (boolean stratified : new boolean[] {true, false}) {
                SplitPlan plan = SplitPlan.standard(3).withMethod(method).withStratified(stratified);
                told.add(plan.sentence());
                told.add(plan.withFold(Optional.of(new Fold(1, 5))).sentence());
            }
        }
        assertEquals(Set.of(), left(told, language));
    }

    /** What the book does not know, or only partly. */
    private static Set<String> left(Set<String> told, String language) {
        Phrases book = Phrases.book(language);
        Set<String> missing = new TreeSet<>();
        for (String words : told) {
            String said = book.say(words);
            Matcher found = LEFT.matcher(words);
            boolean english = found.find();
            if (english && said.equals(words) || LEFT.matcher(said).find()) {
                missing.add(words + " | " + said);
            }
        }
        return missing;
    }

    /** A word in each place; where two meet, the second is each piece of the class that could stand there. */
    private static List<String> filled(String recipe, Set<String> strings) {
        List<String> filled = List.of("");
        int place = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char each = recipe.charAt(i);
            String word = each == '\1' ? "Q" + (char) ('a' + place++) : String.valueOf(each);
            boolean glued = each == '\1' && i > 0 && recipe.charAt(i - 1) != ' ' && recipe.charAt(i - 1) != '“' && recipe.charAt(i - 1) != '(';
            List<String> next = new ArrayList<>();
            for (String before : filled) {
                next.add(before + word);
                if (glued && filled.size() < 200) {
                    next.add(before);
                    strings.stream().filter(piece -> piece.matches("[ :,].*|s|\\.\\.\\.")).forEach(piece -> next.add(before + piece.replace("\1", "Qz")));
                }
            }
            if (each == '\1' && i + 1 < recipe.length() && recipe.charAt(i + 1) == '\1' && filled.size() < 200) {
                filled.forEach(before -> strings.stream().filter(piece -> piece.endsWith(" ")).forEach(piece -> next.add(before + piece)));
            }
            filled = next;
        }
        return filled;
    }

    private static String longest(String recipe) {
        return Stream.of(recipe.split("[\1\\d]+")).max(java.util.Comparator.comparingInt(String::length)).orElse("");
    }

    private static String ofTheProgram() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(SOURCES, ".java")) {
            Matcher found = OF_THE_PROGRAM.matcher(Files.readString(file, StandardCharsets.UTF_8).replaceAll("\"\\s*\\+\\s*\"", ""));
            while (found.find()) {
                all.append(found.group());
            }
        }
        return all.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }
}
