package dev.gradus.ui.output;

import dev.gradus.data.Part;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.graph.Network;
import dev.gradus.math.Kernel;
import dev.gradus.math.Kernel.Precision;
import dev.gradus.math.Kernels;
import dev.gradus.nn.metric.MultiLabelReport;
import dev.gradus.nn.metric.PrecisionRecallCurve;
import dev.gradus.nn.metric.Ranking;
import dev.gradus.nn.metric.RocCurve;
import dev.gradus.edit.Document;
import dev.gradus.train.Trainer;
import dev.gradus.ui.model.Background;
import dev.gradus.ui.model.Judgement;
import dev.gradus.ui.model.Plane;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The test rows, used once: how good the network is on rows that nothing was chosen by. */
final class EvaluatePane extends VBox {

    private final Workbench workbench;
    private final ThemeModel theme;
    private final Background background;
    private final Texts texts = Texts.of("output");
    private final JudgementWords words = new JudgementWords(texts);
    private final Label explain = new Label();
    private final Button button = new Button();
    private final VBox result = new VBox(12);

    EvaluatePane(Workbench workbench, ThemeModel theme, Background background) {
        this.workbench = workbench;
        this.theme = theme;
        this.background = background;
        setId("evaluate-pane");
        setSpacing(12);
        explain.setWrapText(true);
        explain.setText(texts.get("evaluate.explain"));
        explain.getStyleClass().addAll("small", "muted");
        button.setText(texts.get("evaluate"));
        button.setId("evaluate-button");
        button.setOnAction(event -> evaluate());
        ScrollPane scroll = new ScrollPane(new VBox(12, explain, button, result));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /** Another network or other data: an old result would mislead. */
    void clear() {
        result.getChildren().clear();
        button.setText(texts.get("evaluate"));
    }

    void evaluate() {
        if (workbench.preparedData().isEmpty() || !workbench.inference().complete()) {
            say(texts.get("evaluate.none"));
            return;
        }
        PreparedData data = workbench.preparedData().get();
        if (data.test().count() == 0) {
            say(texts.get("evaluate.noRows"));
            return;
        }
        Document document = workbench.document();
        var signature = workbench.signature();
        background.run(() -> {
            Network network = Network.compile(document.graph(), signature);
            Trainer.initialise(network, document.training());
            document.checkpoint().ifPresent(checkpoint -> checkpoint.loadInto(network));
            try (Kernel kernel = Kernels.create(Precision.EXACT, 1)) {
                return Judgement.of(network, data, data.test(), kernel);
            }
        }, judgement -> show(judgement, data), failure -> say(Phrases.of(failure.getMessage())));
    }

    private void say(String words) {
        result.getChildren().setAll(line(words));
    }

    private Label line(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("small");
        return label;
    }

    private void show(Judgement judgement, PreparedData data) {
        button.setText(texts.get("evaluate.again"));
        result.getChildren().setAll(line(texts.get("evaluate.used", NumberText.whole(judgement.count()),
                DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.now()))));
        judgement.numbers().ifPresent(report -> {
            result.getChildren().addAll(line(words.first(report, data.targetNames().get(0))), aside(words.more(report)));
            result.getChildren().add(predictedAgainstTrue(judgement));
        });
        judgement.classes().ifPresent(report -> {
            MatrixView matrix = new MatrixView(theme);
            matrix.setMinHeight(220);
            matrix.show(judgement, data.classNames(), data.rows(Part.TEST));
            ClassTable table = new ClassTable(theme);
            table.show(data.classNames(), report.classes(), report.macro(), report.weighted());
            result.getChildren().addAll(line(words.first(report)), aside(words.more(report)), matrix, table,
                    roc(judgement, data), precisionRecall(judgement, data));
        });
        if (judgement.task() == Task.MULTI_LABEL) {
            MultiLabelReport report = MultiLabelReport.of(judgement.predictions(), judgement.targets());
            ClassTable table = new ClassTable(theme);
            table.show(data.targetNames(), judgement.scores(), report.macro(), report.weighted());
            result.getChildren().addAll(line(words.first(report)), aside(words.more(report)), table);
        }
    }

    private Label aside(String words) {
        Label label = line(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private SmallPlot roc(Judgement judgement, PreparedData data) {
        List<SmallPlot.Line> lines = new ArrayList<>();
        for (int k : shownClasses(data)) {
            Ranking ranking = Ranking.ofClass(judgement.predictions(), judgement.targets(), k);
            if (ranking.positives() > 0 && ranking.negatives() > 0) {
                RocCurve curve = RocCurve.of(ranking);
                lines.add(new SmallPlot.Line(texts.get("roc.class", data.classNames().get(k), NumberText.three(curve.area())), k,
                        curve.points().stream().mapToDouble(RocCurve.Point::falsePositiveRate).toArray(),
                        curve.points().stream().mapToDouble(RocCurve.Point::truePositiveRate).toArray()));
            }
        }
        return new SmallPlot(texts.get("roc"), texts.get("roc.x"), texts.get("roc.y"), new double[] {0, 1, 0, 1}, lines,
                false, DoubleUnaryOperator.identity(), theme);
    }

    private SmallPlot precisionRecall(Judgement judgement, PreparedData data) {
        List<SmallPlot.Line> lines = new ArrayList<>();
        for (int k : shownClasses(data)) {
            Ranking ranking = Ranking.ofClass(judgement.predictions(), judgement.targets(), k);
            if (ranking.positives() > 0) {
                PrecisionRecallCurve curve = PrecisionRecallCurve.of(ranking);
                lines.add(new SmallPlot.Line(
                        texts.get("pr.class", data.classNames().get(k), NumberText.three(curve.averagePrecision())), k,
                        curve.points().stream().mapToDouble(PrecisionRecallCurve.Point::recall).toArray(),
                        curve.points().stream().mapToDouble(PrecisionRecallCurve.Point::precision).toArray()));
            }
        }
        return new SmallPlot(texts.get("pr"), texts.get("recall"), texts.get("precision"), new double[] {0, 1, 0, 1}, lines,
                false, null, theme);
    }

    /** Two classes: the second against the first. More: each against the rest, ten at most. */
    private static int[] shownClasses(PreparedData data) {
        int classes = data.classNames().size();
        return classes == 2 ? new int[] {1} : java.util.stream.IntStream.range(0, Math.min(10, classes)).toArray();
    }

    private SmallPlot predictedAgainstTrue(Judgement judgement) {
        double[] truth = new double[judgement.count()];
        double[] said = new double[judgement.count()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = judgement.targets().get(0, i);
            said[i] = judgement.predictions().get(0, i);
        }
        double[] range = Plane.range(truth, said);
        return new SmallPlot(texts.get("scatter"), texts.get("scatter.x"), texts.get("scatter.y"),
                new double[] {range[0], range[1], range[0], range[1]},
                List.of(new SmallPlot.Line("", 1, truth, said)), true, DoubleUnaryOperator.identity(), theme);
    }
}
