package dev.gradus.ui.race;

import dev.gradus.train.RaceFinish;
import dev.gradus.train.RaceLane;
import dev.gradus.train.RaceResult;
import dev.gradus.ui.chart.ChartCursor;
import dev.gradus.ui.chart.Curve;
import dev.gradus.ui.chart.Plot;
import dev.gradus.ui.chart.PlotPane;
import dev.gradus.ui.control.Segmented;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** One line for each contender: the median over the seeds, with the band from the least to the most. */
final class RaceChart extends BorderPane {

    private final ThemeModel theme;
    private final Texts texts = Texts.of("race");
    private final PlotPane plot;
    private final Segmented<Boolean> what = new Segmented<>();
    private final Label band = new Label();
    private List<RaceLane> lanes = List.of();
    private List<String> names = List.of();
    private Optional<RaceFinish> finish = Optional.empty();
    private boolean accuracy = true;

    RaceChart(ThemeModel theme) {
        this.theme = theme;
        setId("race-chart");
        plot = new PlotPane(theme, new ChartCursor());
        what.add(true, texts.get("chart.loss"), null).add(false, texts.get("chart.accuracy"), null).onChosen(each -> draw());
        what.buttons().get(0).setTooltip(new Tooltip(texts.get("chart.loss.help")));
        what.buttons().get(1).setTooltip(new Tooltip(texts.get("chart.score.help")));
        band.getStyleClass().addAll("caption");
        band.setTooltip(new Tooltip(texts.get("chart.band.help")));
        HBox head = new HBox(12, what, band);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 0, 6, 0));
        setTop(head);
        setCenter(plot);
    }

    /** @param accuracyNow whether the score is a share of right answers; else it is R2 */
    void show(List<RaceLane> all, List<String> who, RaceFinish line, boolean accuracyNow) {
        lanes = all;
        names = who;
        finish = Optional.of(line);
        accuracy = accuracyNow;
        what.buttons().get(1).setText(texts.get(accuracy ? "chart.accuracy" : "chart.r2"));
        draw();
    }

    /** What the finish line speaks of. */
    void choose(boolean loss) {
        what.choose(loss);
        draw();
    }

    void draw() {
        boolean loss = what.chosen();
        List<Curve> curves = new ArrayList<>();
        List<Plot.Range> ranges = new ArrayList<>();
        long seeds = lanes.stream().filter(lane -> !lane.epochs().isEmpty()).map(RaceLane::seed).distinct().count();
        double most = 1;
        for (int i = 0; i < names.size(); i++) {
            RaceResult.Band found = RaceResult.band(lanes, i, loss ? RaceResult::loss : RaceResult::score);
            var colour = theme.palette().runColour(i);
            curves.add(Curve.line(names.get(i), found.x(), found.median(), colour, 2.2));
            if (seeds > 1) {
                ranges.add(new Plot.Range(found.x(), found.least(), found.most(), colour));
            }
            most = Math.max(most, found.x().length);
        }
        finish.filter(line -> line.kind() == (loss ? RaceFinish.Kind.LOSS : RaceFinish.Kind.SCORE)).ifPresent(line ->
                curves.add(Curve.line("", new double[] {0, line.epochs()}, new double[] {line.mark(), line.mark()},
                        theme.palette().get("muted"), 1.2).dashed(true)));
        plot.show(new Plot(curves, false, loss || !accuracy ? Plot.Unit.NUMBER : Plot.Unit.PERCENT, Optional.empty(),
                List.of(), new Plot.Span(0, Math.max(5, most)), Optional.empty(), texts.get("chart.epoch"), ranges));
        band.setText(seeds > 1 ? texts.get("chart.band", seeds) : texts.get("chart.single"));
        plot.setAccessibleText(texts.get("chart.spoken", String.join(", ", names)));
    }
}
