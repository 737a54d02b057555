package dev.gradus.ui.chart;

import dev.gradus.data.Provenance;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tooltip;

/** The data of a run in a few lines: where they came from, how they were divided, what was done to them. */
record RunData(Run run) {

    private static final int DIGITS = 12;
    private static final int MOST_LINES = 16;
    private static final int LONGEST = 140;
    private static final int WIDTH = 480;

    /** Nothing for runs that do not know. */
    Optional<Tooltip> tooltip() {
        List<String> lines = lines();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Tooltip tooltip = new Tooltip(String.join("\n", lines));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDTH);
        return Optional.of(tooltip);
    }

    List<String> lines() {
        return run.provenance().map(RunData::of).orElse(List.of());
    }

    private static List<String> of(Provenance told) {
        Texts texts = Texts.of("chart");
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("runs.data", told.source()));
        if (!told.sha256().isEmpty()) {
            lines.add(texts.get("runs.data.hash", told.sha256().substring(0, Math.min(DIGITS, told.sha256().length()))));
        }
        lines.add(texts.get("runs.data.rows", told.rowsRead(), told.rowsRefused(), told.rowsLeftOut()));
        lines.add(Phrases.of(told.split().sentence()));
        told.steps().forEach(step -> lines.add(step(step)));
        told.treatment().sentences().forEach(sentence -> lines.add(Phrases.of(sentence)));
        told.notes().forEach(note -> lines.add(Phrases.of(note)));
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
        if (lines.size() > MOST_LINES) {
            shown.add(texts.get("runs.data.more", lines.size() - MOST_LINES));
        }
        return shown.stream().map(line -> line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…").toList();
    }

    /** Its name is translated; what it has taken from columns is theirs. */
    private static String step(String step) {
        int end = step.indexOf(": ");
        return end < 0 ? Phrases.of(step) : Phrases.of(step.substring(0, end)) + step.substring(end);
    }
}
