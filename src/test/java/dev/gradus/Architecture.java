package dev.gradus;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The plan of the house as rules: which room may enter which, and what may be used where.
 *
 * @param root the package that holds the rooms: {@code dev.gradus}, or the fixture that breaks every rule
 */
record Architecture(String root) {

    /** A room's neighbours, and why it has no others. */
    private record Arrow(String room, List<String> mayEnter, String because) { }

    private static final List<Arrow> ARROWS = List.of(
            new Arrow("math", List.of(), "numbers know nothing about networks"),
            new Arrow("nn", List.of("math"), "a layer can be read, tested and checked without a graph around it"),
            new Arrow("graph", List.of("nn", "math"), "a network computes whatever data or training it is given"),
            new Arrow("data", List.of("math"), "a table is prepared the same way for every network"),
            new Arrow("train", List.of("graph", "nn", "data", "math"),
                    "a run needs no document, file or window, so it can be tested without them"),
            new Arrow("edit", List.of("graph", "nn", "data", "train", "math"),
                    "undo is about values, not about files or controls"),
            new Arrow("io", List.of("math", "nn", "graph", "data", "train", "edit"),
                    "files are read and written the same way by the window and the command line"),
            new Arrow("cli", List.of("math", "nn", "graph", "data", "train", "edit", "io"),
                    "the command line runs where there is no window"),
            new Arrow("ui", List.of("math", "nn", "graph", "data", "train", "edit", "io"),
                    "the window is one of two front doors, and neither leads through the other"));

    /** Who may start a thread. Everything else is plain synchronous code, testable without waiting. */
    private static final List<String> THREAD_OWNERS = List.of(
            "math\\..*",                // the helpers of a kernel
            "train\\.TrainingSession",  // the one trainer thread
            "train\\.BatchReader",      // prepares batches ahead of it
            "io\\.BackgroundWork",      // the one io thread
            "ui\\.model\\.Background", // reads data and serves the views
            "cli\\.StopSignal",         // Ctrl-C saves
            "App");

    Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        ARROWS.forEach(arrow -> rules.put("arrow of " + arrow.room(), arrow(arrow)));
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles()
                .because("rooms that need each other are one room"));
        rules.put("ojAlgo", library("org.ojalgo..", "math", "its traps are handled in one place"));
        rules.put("Vector API", library("jdk.incubator.vector..", "math", "the module is absent on some runtimes"));
        rules.put("Gson", noClasses().that().resideOutsideOfPackages(room("io"), room("data.json"))
                .should().dependOnClassesThat().resideInAnyPackage("com.google.gson..")
                .because("our own files go through the one strict reader; records of others are streamed in one more place"));
        rules.put("picocli", library("picocli..", "cli", "the window needs no command line"));
        rules.put("JavaFX", javafx());
        rules.put("JFreeChart", libraries(List.of("org.jfree.chart..", "org.jfree.data.."), "ui.chart",
                "charts are fed by one data set class of ours, which redraws once a pulse"));
        rules.put("JLaTeXMath", library("org.scilab.forge.jlatexmath..", "ui.formula",
                "it takes half a second to load and is drawn in a way of its own"));
        rules.put("console", console());
        rules.put("random numbers", randomNumbers());
        rules.put("names", noClasses().should().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Manager")
                .because("a class is named after the thing it is, and split by finding another thing"));
        rules.put("threads", threads());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private ArchRule arrow(Arrow arrow) {
        List<String> closed = new ArrayList<>();
        for (Arrow other : ARROWS) {
            if (!other.room().equals(arrow.room()) && !arrow.mayEnter().contains(other.room())) {
                closed.add(room(other.room()));
            }
        }
        DescribedPredicate<JavaClass> app = name(root + ".App").forSubtype();
        return noClasses().that().resideInAPackage(room(arrow.room()))
                .should().dependOnClassesThat(resideInAnyPackage(closed.toArray(String[]::new)).or(app)
                        .as("reside in %s or are App", closed))
                .because(arrow.because());
    }

    private ArchRule library(String itsPackage, String room, String because) {
        return libraries(List.of(itsPackage), room, because);
    }

    private ArchRule libraries(List<String> itsPackages, String room, String because) {
        return noClasses().that().resideOutsideOfPackage(room(room))
                .should().dependOnClassesThat().resideInAnyPackage(itsPackages.toArray(String[]::new))
                .because(because);
    }

    private ArchRule javafx() {
        return noClasses().that().resideOutsideOfPackage(room("ui")).and().doNotHaveFullyQualifiedName(root + ".App")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..",
                        "org.kordamp.ikonli..", "org.jfree.fx..", "org.jfree.chart.fx..")
                .because("only the window needs JavaFX: commands run without it on the module path");
    }

    private ArchRule console() {
        DescribedPredicate<JavaAccess<?>> streams = DescribedPredicate.describe("System.out or System.err", access ->
                access.getTargetOwner().isEquivalentTo(System.class)
                        && List.of("out", "err").contains(access.getName()));
        DescribedPredicate<JavaAccess<?>> traces = DescribedPredicate.describe("printStackTrace()", access ->
                access.getTargetOwner().isAssignableTo(Throwable.class)
                        && access.getTarget().getFullName().endsWith(".printStackTrace()"));
        return noClasses().that().resideOutsideOfPackage(room("cli"))
                .should().accessTargetWhere(streams.or(traces))
                .because("the window has no console: what must be known goes to the user or to the log");
    }

    private ArchRule randomNumbers() {
        return noClasses()
                .should().dependOnClassesThat(belongToAnyOf(java.util.Random.class, ThreadLocalRandom.class))
                .orShould().callMethod(Math.class, "random")
                .orShould().callMethod(java.util.Collections.class, "shuffle", List.class)
                .because("every number follows from the seed, the purpose and the step, on any number of threads");
    }

    private ArchRule threads() {
        DescribedPredicate<JavaAccess<?>> starts = DescribedPredicate.describe("start threads", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean created = access.getName().equals("<init>") && (owner.isAssignableTo(Thread.class)
                    || owner.isAssignableTo(ThreadPoolExecutor.class) || owner.isAssignableTo(ForkJoinPool.class)
                    || owner.isAssignableTo(java.util.Timer.class));
            return created || owner.isEquivalentTo(Executors.class)
                    || owner.isEquivalentTo(ForkJoinPool.class) && access.getName().equals("commonPool")
                    || owner.isEquivalentTo(CompletableFuture.class) && access.getName().endsWith("Async")
                    || List.of("parallel", "parallelStream").contains(access.getName())
                            && owner.getPackageName().startsWith("java.util");
        });
        String owners = root.replace(".", "\\.") + "\\.(" + String.join("|", THREAD_OWNERS) + ")(\\$.*)?";
        return noClasses().that(not(nameMatching(owners)).as("are not %s", THREAD_OWNERS))
                .should().accessTargetWhere(starts)
                .because("a handful of threads with known owners can be stopped, counted and reasoned about");
    }

    private String room(String name) {
        return root + "." + name + "..";
    }
}
