package dev.gradus.ui.data.steps;

import dev.gradus.data.step.ColumnView;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.StepReport;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a step does, in as many words as a card has room for, and in all of them.
 *
 * @param brief of steps that fill gaps only the columns that have some; long lists end in an ellipsis
 */
record StepSaid(String brief, String whole) {

    private static final int ROOM = 100;

    static StepSaid of(StepReport report) {
        if (report.problem().isPresent()) {
            return new StepSaid("", "");
        }
        String whole = report.sentence();
        String brief = whole;
        if (report.step().treatment() instanceof FillMissing) {
            Set<String> full = report.before().stream().filter(view -> view.missing() == 0).map(ColumnView::name)
                    .collect(Collectors.toSet());
            List<String> parts = report.parts().stream().filter(part -> full.stream()
                    .noneMatch(name -> part.startsWith(name + ": "))).toList();
            brief = parts.isEmpty() ? whole : String.join(". ", parts);
        }
        if (brief.length() > ROOM) {
            int part = brief.lastIndexOf(". ", ROOM);
            int end = part > ROOM / 2 ? part : brief.lastIndexOf(' ', ROOM - 10);
            brief = brief.substring(0, end > 0 ? end : ROOM - 10).replaceFirst("[,.;:]$", "") + " …";
        }
        return new StepSaid(brief, whole);
    }
}
