package dev.gradus.ui.chart;

import dev.gradus.train.EpochRecord;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.RunState;
import dev.gradus.ui.model.Series;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import dev.gradus.ui.theme.ThemeModel;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What all charts over runs have in common: which runs, the range of epochs, the words when there is nothing. */
abstract class RunChart implements ChartSource {

    protected final Workbench workbench;
    protected final TrainingDesk desk;
    protected final ThemeModel theme;
    protected final Texts texts = Texts.of("chart");

    protected RunChart(Workbench workbench, TrainingDesk desk, ThemeModel theme) {
        this.workbench = workbench;
        this.desk = desk;
        this.theme = theme;
    }

    protected List<Run> visibleRuns() {
        return desk.runs().stream().filter(Run::visible).toList();
    }

    /** The run whose values the header shows: the current one, else the latest visible. */
    protected Optional<Run> focus() {
        List<Run> visible = visibleRuns();
        return desk.currentRun().filter(Run::visible)
                .or(() -> visible.isEmpty() ? Optional.empty() : Optional.of(visible.get(visible.size() - 1)));
    }

    protected ChartStyle style() {
        return new ChartStyle(theme.palette());
    }

    /** From 0 to the epochs that the run in hand will take, or that any shown run has taken. */
    protected Plot.Span epochs() {
        double most = 1;
        for (Run run : visibleRuns()) {
            most = Math.max(most, run.epochs().isEmpty() ? run.batchLoss().size() == 0 ? 0 : run.batchLoss().lastX()
                    : run.epochs().get(run.epochs().size() - 1).epoch());
        }
        if (desk.state().live() || desk.state() == RunState.PAUSED) {
            most = Math.max(most, workbench.document().training().live().epochs());
        }
        return new Plot.Span(0, most);
    }

    protected Picture empty(String key) {
        String words = blocked().orElseGet(() -> texts.get(key));
        return new Picture(Optional.empty(), List.of(), "", words, title() + ". " + words);
    }

    private Optional<String> blocked() {
        if (desk.state() != RunState.PROBLEM) {
            return Optional.empty();
        }
        return workbench.inference().firstBlocking().flatMap(problem -> problem.node())
                .flatMap(id -> workbench.document().graph().find(id)).map(node -> texts.get("empty.blocked", node.name()));
    }

    protected static double[] places(List<EpochRecord> epochs) {
        return epochs.stream().mapToDouble(EpochRecord::epoch).toArray();
    }

    protected static double[] values(List<EpochRecord> epochs, ToDoubleFunction<EpochRecord> value) {
        return epochs.stream().mapToDouble(value).toArray();
    }

    protected static double[] places(Series series) {
        double[] x = new double[series.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = series.x(i);
        }
        return x;
    }

    protected static double[] values(Series series) {
        double[] y = new double[series.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = series.y(i);
        }
        return y;
    }

    /** The line, smoothed if asked, with the raw values faint behind it. */
    protected void add(List<Curve> curves, Curve raw, double smoothing) {
        if (smoothing == 0) {
            curves.add(raw);
            return;
        }
        curves.add(new Curve("", raw.x(), raw.y(), style().faint(raw.colour()), 1, raw.form(), Optional.empty()));
        curves.add(new Curve(raw.name(), raw.x(), Smoothing.of(raw.y(), smoothing), raw.colour(), raw.width(), raw.form(),
                raw.end()));
    }

    /** Where the first value lies that is no number; -1 when all are. */
    protected static int firstNotFinite(double[] y) {
        for (int i = 0; i < y.length; i++) {
            if (!Double.isFinite(y[i])) {
                return i;
            }
        }
        return -1;
    }

    /** A place without a number; the step is known by the steps of an epoch, else the place must do. */
    protected Plot.NotANumber notANumber(Run run, double x) {
        if (run.ending().orElse(null) instanceof TrainingEvent.NotFinite end) {
            return new Plot.NotANumber(x, texts.get("remark.nan", NumberText.whole(end.step())));
        }
        if (run.epochs().isEmpty()) {
            return new Plot.NotANumber(x, texts.get("remark.nan.epoch", NumberText.three(x)));
        }
        EpochRecord first = run.epochs().get(0);
        long step = Math.round(x * first.step() / first.epoch());
        return new Plot.NotANumber(x, texts.get("remark.nan", NumberText.whole(step)));
    }

    protected static void row(StringBuilder csv, Run run, String curve, double epoch, double value) {
        csv.append(quoted(run.name())).append(',').append(quoted(curve)).append(',').append(number(epoch)).append(',')
                .append(Double.isNaN(value) ? "" : String.valueOf(value)).append('\n');
    }

    private static String number(double epoch) {
        return epoch == Math.rint(epoch) ? String.valueOf((long) epoch) : String.valueOf(epoch);
    }

    private static String quoted(String text) {
        return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
