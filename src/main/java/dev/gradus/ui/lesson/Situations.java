package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.RunFacts;
import dev.gradus.edit.lesson.Situation;
import dev.gradus.graph.NodeId;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Series;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The window's project and runs as the conditions of lessons see them. */
final class Situations {

    private Situations() {}

    static Situation of(Workbench workbench, TrainingDesk desk, int runsThen, Set<String> fired) {
        Set<String> selected = workbench.selectionProperty().get().stream().map(workbench.document().graph()::find)
                .flatMap(Optional::stream).map(node -> node.name()).collect(Collectors.toSet());
        return new Situation(workbench.document(), desk.runs().stream().map(Situations::facts).toList(), runsThen, fired,
                selected);
    }

    private static RunFacts facts(Run run) {
        List<Double> norms = run.gradientNorms().stream().allMatch(each -> each.size() > 0)
                ? run.gradientNorms().stream().map(Series::lastY).toList() : List.of();
        Series loss = run.batchLoss();
        List<Double> losses = loss.size() == 0 ? List.of() : List.of(loss.y(0), loss.lastY());
        return new RunFacts(run.layers(), run.epochs(), norms, losses,
                run.ending().filter(TrainingEvent.NotFinite.class::isInstance).isPresent());
    }
}
