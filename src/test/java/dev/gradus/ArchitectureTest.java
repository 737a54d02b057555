package dev.gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gradus.testing.GuiTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of {@link Architecture} holds for Gradus, and every rule is broken by the fixture made to break it. */
class ArchitectureTest {

    private static final String FIXTURE = "dev.gradus.archfixture";

    /** Read once: most of this test's time is reading classes. */
    private static JavaClasses house;
    private static JavaClasses fixture;

    /** Which class of the fixture breaks which rule. */
    private static final Map<String, String> CULPRITS = Map.ofEntries(
            Map.entry("arrow of math", "math.EntersNn"), Map.entry("arrow of nn", "nn.EntersData"),
            Map.entry("arrow of graph", "graph.EntersTrain"), Map.entry("arrow of data", "data.EntersGraph"),
            Map.entry("arrow of train", "train.EntersEdit"), Map.entry("arrow of edit", "edit.EntersIo"),
            Map.entry("arrow of io", "io.EntersCli"), Map.entry("arrow of cli", "cli.EntersUi"),
            Map.entry("arrow of ui", "ui.EntersApp"), Map.entry("no cycles", "data.ReturnsToNn"),
            Map.entry("ojAlgo", "data.UsesOjAlgo"), Map.entry("Vector API", "nn.UsesVectors"),
            Map.entry("Gson", "edit.UsesGson"), Map.entry("picocli", "io.UsesPicocli"),
            Map.entry("JavaFX", "edit.UsesJavaFx"), Map.entry("JFreeChart", "ui.UsesJFreeChart"),
            Map.entry("JLaTeXMath", "ui.UsesJLaTeXMath"), Map.entry("console", "train.Prints"),
            Map.entry("random numbers", "data.DrawsFromNowhere"), Map.entry("names", "graph.GraphUtils"),
            Map.entry("threads", "train.StartsThread"));

    @BeforeAll
    static void readClasses() {
        house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.gradus");
        fixture = new ClassFileImporter().importPackages(FIXTURE);
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeepsEveryRule() {
        assertTrue(house.contain("dev.gradus.math.Matrix"), "the rules must be looking at Gradus");
        return new Architecture("dev.gradus").rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(house)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesTheClassMadeToBreakIt() {
        return new Architecture(FIXTURE).rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    String culprit = FIXTURE + "." + CULPRITS.get(rule.getKey());
                    List<String> found = rule.getValue().evaluate(fixture).getFailureReport().getDetails();
                    assertTrue(found.stream().anyMatch(detail -> detail.contains(culprit)),
                            () -> culprit + " was not caught; found: " + found);
                }));
    }

    @Test
    void aClassOfTheFixtureThatBreaksNothingIsNotAccused() {
        List<String> accused = new Architecture(FIXTURE).rules().values().stream()
                .flatMap(rule -> rule.evaluate(fixture).getFailureReport().getDetails().stream())
                .filter(detail -> detail.contains("Innocent")).toList();
        assertEquals(List.of(), accused);
    }

    /** Only the packages of what a test uses are asked for, so the classes behind them are not read. */
    @Test
    void testsThatUseAWindowAreMarkedAsGuiTests() {
        JavaClasses tests = ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests()).importPackages("dev.gradus");
        });
        List<String> unmarked = tests.stream()
                .filter(test -> test.getSimpleName().endsWith("Test") && !test.isAnnotation() && usesWindow(test))
                .filter(test -> !test.reflect().isAnnotationPresent(GuiTest.class))
                .map(JavaClass::getName).toList();
        assertTrue(tests.contain(ArchitectureTest.class) && tests.stream().anyMatch(ArchitectureTest::usesWindow), "it looks at the tests");
        assertEquals(List.of(), unmarked, "these need @GuiTest: it gives them the JVM with the one screen");
    }

    private static boolean usesWindow(JavaClass test) {
        return test.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass().getPackageName())
                .anyMatch(p -> p.startsWith("org.testfx") || p.startsWith("javafx.stage"));
    }
}
