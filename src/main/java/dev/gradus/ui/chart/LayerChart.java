package dev.gradus.ui.chart;

import dev.gradus.graph.Node;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.Series;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One line per layer of the run in hand: gradient magnitude, or the size of each step against the weights. */
final class LayerChart extends RunChart {

    /** Steps of this share of the weights learn well: 1e-4 to 1e-2. */
    private static final Plot.Span HEALTHY = new Plot.Span(1e-4, 1e-2);
    private static final int ALL_NAMED = 8;

    private final boolean gradients;

    LayerChart(boolean gradients, Workbench workbench, TrainingDesk desk, ThemeModel theme) {
        super(workbench, desk, theme);
        this.gradients = gradients;
    }

    @Override
    public String id() {
        return gradients ? "gradient" : "ratio";
    }

    @Override
    public String title() {
        return texts.get(id());
    }

    @Override
    public Options usual() {
        return new Options(true, 0, false);
    }

    @Override
    public boolean offersBatches() {
        return gradients;
    }

    private Series series(Run run, int layer) {
        return (gradients ? run.gradientNorms() : run.updateRatios()).get(layer);
    }

    @Override
    public Picture picture(Options options) {
        Optional<Run> focus = focus().filter(run -> run.layers().size() > 0 && series(run, 0).size() > 0);
        if (focus.isEmpty()) {
            return empty("empty." + id());
        }
        Run run = focus.get();
        List<Curve> curves = new ArrayList<>();
        Set<Integer> named = named(run);
        int count = run.layers().size();
        for (int layer = 0; layer < count; layer++) {
            boolean epochs = perEpoch(run, options);
            int index = layer;
            double[] x = epochs ? places(run.epochs()) : places(series(run, layer));
            double[] y = epochs ? values(run.epochs(), epoch -> epoch.gradientNorms().get(index))
                    : values(series(run, layer));
            String name = run.layers().get(layer);
            Curve curve = Curve.line(name, x, y, theme.palette().layerColour(layer, count), selected(name) ? 2.4 : 1.3);
            add(curves, named.contains(layer) ? curve.named(name) : curve, options.smoothing());
        }
        List<Plot.Mark> marks = new ArrayList<>();
        for (int layer = 0; layer < count && marks.isEmpty(); layer++) {
            int at = firstNotFinite(values(series(run, layer)));
            if (at >= 0) {
                marks.add(notANumber(run, series(run, layer).x(at)));
            }
        }
        Plot plot = new Plot(curves, options.log(), Plot.Unit.NUMBER, gradients ? Optional.empty() : Optional.of(HEALTHY),
                marks, epochs(), range(curves, options), texts.get("epoch"));
        return new Picture(Optional.of(plot), List.of(), texts.get(options.log() ? "note.log" : "note.linear"), "",
                spoken(run));
    }

    /** By epoch only where the run has kept it: gradients, from the second epoch on. */
    private boolean perEpoch(Run run, Options options) {
        return gradients && !options.perBatch() && run.epochs().size() >= 2
                && run.epochs().get(0).gradientNorms().size() == run.layers().size();
    }

    /** On a log axis the healthy band is always in sight. */
    private Optional<Plot.Span> range(List<Curve> curves, Options options) {
        if (gradients || !options.log()) {
            return Optional.empty();
        }
        Plot.Span fitted = ValueRange.of(Plot.of(curves, true, Plot.Unit.NUMBER, epochs(), ""), epochs());
        return Optional.of(new Plot.Span(Math.min(fitted.from(), HEALTHY.from() / 10),
                Math.max(fitted.to(), HEALTHY.to() * 10)));
    }

    /** More than 8 layers: the selected ones, the largest and the smallest. */
    private Set<Integer> named(Run run) {
        Set<Integer> named = new LinkedHashSet<>();
        int largest = 0;
        int smallest = 0;
        for (int layer = 0; layer < run.layers().size(); layer++) {
            if (run.layers().size() <= ALL_NAMED || selected(run.layers().get(layer))) {
                named.add(layer);
            }
            largest = series(run, layer).lastY() > series(run, largest).lastY() ? layer : largest;
            smallest = series(run, layer).lastY() < series(run, smallest).lastY() ? layer : smallest;
        }
        named.add(largest);
        named.add(smallest);
        return named;
    }

    private boolean selected(String layer) {
        return workbench.selectionProperty().get().stream().flatMap(id -> workbench.document().graph().find(id).stream())
                .map(Node::name).anyMatch(layer::equals);
    }

    private String spoken(Run run) {
        List<String> parts = new ArrayList<>();
        for (int layer = 0; layer < run.layers().size(); layer++) {
            parts.add(run.layers().get(layer) + " " + NumberText.three(series(run, layer).lastY()));
        }
        return texts.get("spoken.layers", title(), String.join(", ", parts));
    }

    @Override
    public String csv(Options options) {
        StringBuilder csv = new StringBuilder("run,curve,epoch,value\n");
        for (Run run : visibleRuns()) {
            for (int layer = 0; layer < run.layers().size(); layer++) {
                for (int i = 0; perEpoch(run, options) && i < run.epochs().size(); i++) {
                    row(csv, run, run.layers().get(layer), run.epochs().get(i).epoch(),
                            run.epochs().get(i).gradientNorms().get(layer));
                }
                for (int i = 0; !perEpoch(run, options) && i < series(run, layer).size(); i++) {
                    row(csv, run, run.layers().get(layer), series(run, layer).x(i), series(run, layer).y(i));
                }
            }
        }
        return csv.toString();
    }
}
