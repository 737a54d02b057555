package dev.gradus.ui.chart;

import dev.gradus.nn.Task;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.EpochTally;
import dev.gradus.train.RateState;
import dev.gradus.train.TrainingEvent;
import dev.gradus.ui.model.Run;
import dev.gradus.ui.model.TrainingDesk;
import dev.gradus.ui.model.Workbench;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.ThemeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Loss, or accuracy (R2 for regression), of training and validation, run over run. */
final class EpochChart extends RunChart {

    private final boolean loss;
    private final Consumer<String> tell;

    /** @param tell shows a sentence in the tile */
    EpochChart(boolean loss, Workbench workbench, TrainingDesk desk, ThemeModel theme, Consumer<String> tell) {
        super(workbench, desk, theme);
        this.loss = loss;
        this.tell = tell;
    }

    @Override
    public String id() {
        return loss ? "loss" : "score";
    }

    @Override
    public String title() {
        return texts.get(loss ? "loss" : regression() ? "r2" : "accuracy");
    }

    private boolean regression() {
        return focus().map(Run::task).or(() -> Optional.ofNullable(workbench.signature()).map(each -> each.task()))
                .filter(Task.REGRESSION::equals).isPresent();
    }

    @Override
    public Options usual() {
        return new Options(false, 0, false);
    }

    @Override
    public boolean offersBatches() {
        return loss;
    }

    @Override
    public Picture picture(Options options) {
        List<Curve> curves = new ArrayList<>();
        List<Plot.Mark> marks = new ArrayList<>();
        Optional<Run> focus = focus();
        for (Run run : visibleRuns()) {
            if (focus.filter(run::equals).isEmpty() && (loss || focus.isEmpty()
                    || run.task() == Task.REGRESSION == (focus.get().task() == Task.REGRESSION))) {
                draw(run, options, curves, marks, false);
            }
        }
        focus.ifPresent(run -> draw(run, options, curves, marks, true));
        if (focus.isEmpty() || curves.stream().allMatch(curve -> curve.x().length == 0)) {
            return empty(loss ? "empty.loss" : "empty.score");
        }
        Run run = focus.get();
        Plot plot = new Plot(curves, options.log(), loss || regression() ? Plot.Unit.NUMBER : Plot.Unit.PERCENT,
                Optional.empty(), marks, epochs(), Optional.empty(), texts.get("epoch"));
        return new Picture(Optional.of(plot), legend(run), "", "", spoken(run));
    }

    private void draw(Run run, Options options, List<Curve> curves, List<Plot.Mark> marks, boolean focus) {
        ChartStyle style = style();
        List<EpochRecord> epochs = run.epochs();
        boolean dashed = ChartStyle.dashed(run);
        String who = focus ? "" : run.name() + " ";
        if (loss && run.batchLoss().size() > 0 && (options.perBatch() || epochs.size() < 2)) {
            boolean alone = epochs.size() < 2;
            add(curves, Curve.line(alone ? who + texts.get("batch") : "", places(run.batchLoss()), values(run.batchLoss()),
                    alone ? style.training(run) : style.faint(style.validation(run)), alone ? 1.2 : 1).dashed(dashed),
                    options.perBatch() ? options.smoothing() : 0);
        }
        double[] x = places(epochs);
        double[] training = values(epochs, loss ? EpochRecord::trainingLoss : EpochRecord::trainingScore);
        double[] validation = values(epochs, loss ? EpochRecord::validationLoss : EpochRecord::validationScore);
        add(curves, Curve.line(who + texts.get("training"), x, training, style.training(run), 1.2).dashed(dashed),
                options.smoothing());
        if (has(validation)) {
            add(curves, Curve.line(who + texts.get("validation"), x, validation, style.validation(run), 2.2).dashed(dashed),
                    options.smoothing());
        }
        if (focus) {
            mark(run, marks, x, training);
        }
    }

    /** All NaN means that there is nothing to measure; some NaN among numbers is a finding. */
    private static boolean has(double[] y) {
        for (double value : y) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    private void mark(Run run, List<Plot.Mark> marks, double[] x, double[] training) {
        if (loss) {
            double[] batches = values(run.batchLoss());
            int at = firstNotFinite(batches);
            int epoch = firstNotFinite(training);
            if (at >= 0) {
                marks.add(notANumber(run, run.batchLoss().x(at)));
            } else if (epoch >= 0) {
                marks.add(notANumber(run, x[epoch]));
            } else if (run.ending().orElse(null) instanceof TrainingEvent.NotFinite) {
                marks.add(notANumber(run, Math.max(run.batchLoss().lastX(), 0)));
            }
        }
        run.best().filter(best -> run.epochs().size() > 1 && Double.isFinite(best.validationLoss())).ifPresent(best ->
                marks.add(new Plot.Best(best.epoch(), loss ? best.validationLoss() : best.validationScore(),
                        texts.get("best"), () -> restore(run, best))));
    }

    /** Early stopping keeps the best weights; without it only those of the last epoch are there. */
    private void restore(Run run, EpochRecord best) {
        Optional<Checkpoint> kept = run.checkpoint().flatMap(last -> last.step() == best.step() ? Optional.of(last)
                : last.best().filter(each -> each.epoch() == best.epoch()).map(each -> new Checkpoint(each.blocks(),
                        last.seed(), best.step(), "", EpochTally.Sums.NONE, RateState.NONE, Optional.empty())));
        if (kept.isPresent()) {
            desk.restore(texts.get("restore.label", best.epoch(), run.name()), kept.get());
            tell.accept(texts.get("restore.done", best.epoch(), run.name()));
        } else {
            tell.accept(texts.get(desk.state().live() ? "restore.pause" : "restore.none", best.epoch()));
        }
    }

    private List<Entry> legend(Run run) {
        List<Entry> entries = new ArrayList<>();
        if (run.epochs().isEmpty()) {
            entries.add(new Entry(texts.get("batch"), NumberText.three(run.batchLoss().lastY()),
                    style().training(run), 1.2));
            return entries;
        }
        EpochRecord last = run.epochs().get(run.epochs().size() - 1);
        entries.add(new Entry(texts.get("training"), text(loss ? last.trainingLoss() : last.trainingScore()),
                style().training(run), 1.2));
        double validation = loss ? last.validationLoss() : last.validationScore();
        if (!Double.isNaN(validation)) {
            entries.add(new Entry(texts.get("validation"), text(validation), style().validation(run), 2.2));
        }
        return entries;
    }

    private String text(double value) {
        return loss || regression() ? NumberText.three(value) : NumberText.percent(value);
    }

    private String spoken(Run run) {
        List<EpochRecord> epochs = run.epochs();
        if (epochs.isEmpty()) {
            return texts.get("spoken.batch", title(), NumberText.three(run.batchLoss().lastY()));
        }
        EpochRecord last = epochs.get(epochs.size() - 1);
        EpochRecord before = epochs.get(Math.max(0, epochs.size() - 6));
        double now = loss ? last.validationLoss() : last.validationScore();
        double then = loss ? before.validationLoss() : before.validationScore();
        String trend = Math.abs(now - then) < 0.01 * Math.abs(then) ? "steady" : now < then ? "falling" : "rising";
        String training = text(loss ? last.trainingLoss() : last.trainingScore());
        return Double.isNaN(now) ? texts.get("spoken.training", title(), training, last.epoch())
                : texts.get("spoken.both", title(), text(now), last.epoch(), texts.get("trend." + trend), training);
    }

    @Override
    public String csv(Options options) {
        StringBuilder csv = new StringBuilder("run,curve,epoch,value\n");
        for (Run run : visibleRuns()) {
            for (EpochRecord epoch : run.epochs()) {
                row(csv, run, "training", epoch.epoch(), loss ? epoch.trainingLoss() : epoch.trainingScore());
            }
            for (EpochRecord epoch : run.epochs()) {
                row(csv, run, "validation", epoch.epoch(), loss ? epoch.validationLoss() : epoch.validationScore());
            }
            for (int i = 0; loss && options.perBatch() && i < run.batchLoss().size(); i++) {
                row(csv, run, "batch", run.batchLoss().x(i), run.batchLoss().y(i));
            }
        }
        return csv.toString();
    }
}
