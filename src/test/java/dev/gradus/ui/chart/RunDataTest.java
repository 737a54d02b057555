package dev.gradus.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.Balance;
import dev.gradus.data.Provenance;
import dev.gradus.data.SplitPlan;
import dev.gradus.data.TrainingTreatment;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.nn.Task;
import dev.gradus.ui.model.Run;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunDataTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static List<String> lines(Optional<Provenance> provenance) {
        return new RunData(new Run(1, 0, Task.CLASSIFICATION, Map.of(), List.of(), 1, provenance)).lines();
    }

    private static Provenance titanic() {
        return new Provenance("titanic.csv", "0123456789abcdef", 891, 1, 2, SplitPlan.standard(7), List.of("4 rows are excluded by hand."))
                .withSteps(List.of("Fill missing: Age: median 28.0"))
                .withTreatment(new TrainingTreatment(AugmentPlan.NONE, Balance.NONE.withWeighing(Balance.Weighing.BALANCED)));
    }

    @Test
    void aRunTellsItsDataTheirFingerprintRowsSplitAndSteps() {
        Locale.setDefault(Locale.ENGLISH);
        assertEquals(List.of("Data: titanic.csv", "SHA-256: 0123456789ab…", "891 read, 1 refused, 2 left out",
                "Divided at random, stratified: validation 20 %, test 10 %, seed 7", "Fill missing: Age: median 28.0",
                "Every class weighs the same in the training loss.", "4 rows are excluded by hand."), lines(Optional.of(titanic())));
    }

    @Test
    void itTellsThemInGermanToo() {
        Locale.setDefault(Locale.GERMAN);
        assertEquals(List.of("Daten: titanic.csv", "SHA-256: 0123456789ab…", "891 gelesen, 1 abgelehnt, 2 weggelassen",
                "Aufgeteilt zufällig, geschichtet: Validierung 20 %, Test 10 %, Startwert 7", "Lücken füllen: Age: median 28.0",
                "Jede Klasse zählt im Trainingsverlust gleich viel.", "4 Zeilen sind von Hand ausgeschlossen."), lines(Optional.of(titanic())));
    }

    @Test
    void longListsAndLinesAreCutAndRunsWithoutDataSayNothing() {
        Locale.setDefault(Locale.ENGLISH);
        List<String> lines = lines(Optional.of(titanic().withSteps(Collections.nCopies(30, "Log: " + "x".repeat(200)))));
        assertEquals(17, lines.size());
        assertEquals("and 20 more", lines.get(16));
        assertEquals(140, lines.get(5).length());
        assertEquals(List.of(), lines(Optional.empty()));
    }
}
