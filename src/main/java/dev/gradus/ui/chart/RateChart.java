package dev.gradus.ui.chart;

import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Series;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The learning rate that steps were taken at, run over run; a layer's own factor is not in it. */
final class RateChart extends RunChart {

    RateChart(Workbench workbench, TrainingDesk desk, ThemeModel theme) {
        super(workbench, desk, theme);
    }

    @Override
    public String id() {
        return "rate";
    }

    @Override
    public String title() {
        return texts.get("rate");
    }

    @Override
    public Options usual() {
        return new Options(false, 0, false);
    }

    @Override
    public boolean offersBatches() {
        return false;
    }

    @Override
    public Picture picture(Options options) {
        List<Curve> curves = new ArrayList<>();
        Optional<Run> focus = focus().filter(RateChart::known);
        for (Run run : visibleRuns()) {
            if (known(run) && focus.filter(run::equals).isEmpty()) {
                draw(run, curves, run.name(), 1.2);
            }
        }
        if (focus.isEmpty()) {
            return empty("empty.rate");
        }
        Run run = focus.get();
        draw(run, curves, texts.get("rate"), 2.2);
        String last = NumberText.three(run.learningRate().lastY());
        Plot plot = new Plot(curves, options.log(), Plot.Unit.NUMBER, Optional.empty(), List.of(), epochs(),
                Optional.empty(), texts.get("epoch"));
        return new Picture(Optional.of(plot), List.of(new Entry(texts.get("rate.now"), last, style().validation(run), 2.2)),
                "", "", texts.get("spoken.rate", last));
    }

    /** Runs of older files do not say at what rate they learned. */
    private static boolean known(Run run) {
        Series rates = run.learningRate();
        return rates.size() > 0 && !Double.isNaN(rates.lastY());
    }

    private void draw(Run run, List<Curve> curves, String name, double width) {
        curves.add(Curve.line(name, places(run.learningRate()), values(run.learningRate()), style().validation(run), width)
                .dashed(ChartStyle.dashed(run)));
    }

    @Override
    public String csv(Options options) {
        StringBuilder csv = new StringBuilder("run,curve,epoch,value\n");
        for (Run run : visibleRuns()) {
            for (int i = 0; i < run.learningRate().size(); i++) {
                row(csv, run, "learning rate", run.learningRate().x(i), run.learningRate().y(i));
            }
        }
        return csv.toString();
    }
}
