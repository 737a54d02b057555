package dev.gradus.ui.chart;

import dev.gradus.nn.Task;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.MeanSpread;
import dev.gradus.train.RunRecord;
import dev.gradus.ui.model.FoldDesk;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Above the runs: how far a cross-validation is, and what each that was came to, mean and spread of its folds. */
final class FoldBar extends VBox {

    private final Texts texts = Texts.of("chart");
    private final TrainingDesk desk;
    private final Label progress = new Label();
    private final HBox running = new HBox(8, progress);
    private final VBox results = new VBox(2);
    private List<String> shown = List.of();

    FoldBar(TrainingDesk desk) {
        super(4);
        this.desk = desk;
        setId("fold-bar");
        setPadding(new Insets(0, 12, 4, 12));
        Button stop = new Button(texts.get("folds.stop"));
        stop.setId("folds-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(new Tooltip(texts.get("folds.stop.help")));
        stop.setOnAction(event -> desk.folds().stop());
        progress.setId("folds-progress");
        progress.getStyleClass().add("small");
        progress.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(progress, Priority.ALWAYS);
        running.setAlignment(Pos.CENTER_LEFT);
        running.getChildren().add(stop);
        results.setId("folds-results");
        getChildren().addAll(running, results);
        desk.folds().progressProperty().addListener((property, before, now) -> update());
        desk.folds().complaintProperty().addListener((property, before, now) -> update());
        update();
    }

    void update() {
        Optional<FoldDesk.Progress> now = desk.folds().progressProperty().get();
        now.ifPresent(each -> progress.setText(texts.get("folds.progress", each.fold(), each.folds(), each.epoch(), each.epochs())));
        show(running, now.isPresent());
        List<String> sentences = new ArrayList<>();
        if (!desk.folds().complaintProperty().get().isEmpty()) {
            sentences.add(Phrases.of(desk.folds().complaintProperty().get()));
        }
        Map<String, List<Run>> groups = new LinkedHashMap<>();
        desk.runs().forEach(run -> Optional.ofNullable(run.settings().get(RunRecord.CROSS_VALIDATION))
                .ifPresent(group -> groups.computeIfAbsent(group, each -> new ArrayList<>()).add(run)));
        groups.forEach((group, runs) -> {
            if (runs.size() > 1) {
                sentences.add(sentence(group, runs));
            }
        });
        if (!sentences.equals(shown)) {
            shown = sentences;
            results.getChildren().setAll(sentences.stream().map(FoldBar::line).toList());
        }
        show(results, !sentences.isEmpty());
        show(this, now.isPresent() || !sentences.isEmpty());
    }

    private String sentence(String group, List<Run> runs) {
        boolean numbers = runs.get(0).task() == Task.REGRESSION;
        MeanSpread loss = over(runs, EpochRecord::validationLoss);
        MeanSpread score = over(runs, EpochRecord::validationScore);
        return texts.get(numbers ? "folds.result.r2" : "folds.result.accuracy", group, runs.size(), NumberText.three(loss.mean()),
                NumberText.three(loss.deviation()), numbers ? NumberText.three(score.mean()) : NumberText.percent(score.mean()),
                numbers ? NumberText.three(score.deviation()) : NumberText.percent(score.deviation()));
    }

    /** Of the epochs whose weights the folds ended with. */
    private static MeanSpread over(List<Run> runs, ToDoubleFunction<EpochRecord> measure) {
        return MeanSpread.of(runs.stream().map(run -> RunRecord.kept(run.epochs(), run.ending())).flatMap(Optional::stream)
                .mapToDouble(measure).toArray());
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("small");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void show(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
