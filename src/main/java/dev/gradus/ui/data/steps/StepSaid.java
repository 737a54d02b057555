package dev.gradus.ui.data.steps;

import dev.gradus.data.step.ColumnView;
import dev.gradus.data.step.DateParts;
import dev.gradus.data.step.FillMissing;
import dev.gradus.data.step.StepReport;
import dev.gradus.ui.theme.Phrases;
import java.util.Arrays;
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
    private static final int MOST = 40;

    static StepSaid of(StepReport report) {
        if (report.problem().isPresent()) {
            return new StepSaid("", "");
        }
        boolean told = report.parts().isEmpty();
        String between = report.parts().stream().anyMatch(part -> part.contains(": ")) ? ". " : ", ";
        String whole = told ? Phrases.of(report.sentence()) : joined(report, report.parts(), between);
        String brief = whole;
        if (report.step().treatment() instanceof FillMissing) {
            Set<String> full = report.before().stream().filter(view -> view.missing() == 0).map(ColumnView::name)
                    .collect(Collectors.toSet());
            List<String> parts = report.parts().stream().filter(part -> full.stream()
                    .noneMatch(name -> part.startsWith(name + ": "))).toList();
            brief = parts.isEmpty() ? whole : joined(report, parts, between);
        }
        if (brief.length() > ROOM) {
            int part = brief.lastIndexOf(". ", ROOM);
            int end = part > ROOM / 2 ? part : brief.lastIndexOf(' ', ROOM - 10);
            brief = brief.substring(0, end > 0 ? end : ROOM - 10).replaceFirst("[,.;:]$", "") + " …";
        }
        return new StepSaid(brief, whole);
    }

    /** Each part in the language that is spoken, its numbers with a real minus. */
    private static String joined(StepReport report, List<String> parts, String between) {
        List<String> some = parts.subList(0, Math.min(MOST, parts.size()));
        return some.stream().map(part -> said(report, part).replaceAll("(?<![\\w.,-])-(?=[0-9])", "−"))
                .collect(Collectors.joining(between)) + (some.size() < parts.size() ? " …" : "");
    }

    private static String said(StepReport report, String part) {
        int arrow = part.lastIndexOf(" → ");
        return !(report.step().treatment() instanceof DateParts) || arrow < 0 ? Phrases.of(part)
                : part.substring(0, arrow + 3) + Arrays.stream(part.substring(arrow + 3).split(", ")).map(Phrases::of)
                        .collect(Collectors.joining(", "));
    }
}
