package dev.gradus.ui.model;

import dev.gradus.data.Provenance;
import dev.gradus.nn.Task;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import dev.gradus.train.RunRecord;
import dev.gradus.train.TrainingEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One training run: its settings, its curves so far, its best epoch. Window thread only. */
public final class Run {

    private static final int MOST_POINTS = 2_000;

    private final int number;
    private final Instant started;
    private final long seed;
    private final Optional<Provenance> provenance;
    private final int colour;
    private final Task task;
    private final Map<String, String> settings;
    private final List<String> layers;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final Series batchLoss = new Series();
    private final List<Series> gradientNorms = new ArrayList<>();
    private final List<Series> updateRatios = new ArrayList<>();
    private final Series learningRate = new Series();
    private String name;
    private boolean visible = true;
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Optional<TrainingEvent.Ending> ending = Optional.empty();
    private Optional<Fork> fork = Optional.empty();
    private double inView = Double.POSITIVE_INFINITY;

    /**
     * @param number   counted from 1 in its project
     * @param colour   index into the palette of runs
     * @param settings as the run table shows them, by label
     * @param layers   names of the learning layers, in computing order
     */
    public Run(int number, int colour, Task task, Map<String, String> settings, List<String> layers, long seed,
            Optional<Provenance> provenance) {
        this(number, colour, task, settings, layers, seed, provenance, Instant.now());
    }

    private Run(int number, int colour, Task task, Map<String, String> settings, List<String> layers, long seed,
            Optional<Provenance> provenance, Instant started) {
        this.number = number;
        this.seed = seed;
        this.provenance = provenance;
        this.started = started;
        this.colour = colour;
        this.task = task;
        this.settings = new LinkedHashMap<>(settings);
        this.layers = new ArrayList<>(layers);
        this.name = "Run " + number;
        for (int i = 0; i < layers.size(); i++) {
            gradientNorms.add(new Series());
            updateRatios.add(new Series());
        }
    }

    /** A run from a file: its curves are shown, and its weights can be restored where they are kept. */
    public static Run of(RunRecord record, int number, Task task) {
        Run run = new Run(number, record.color(), task, record.settings(), record.layers(), record.seed(),
                record.provenance(), record.started());
        run.name = record.name();
        run.visible = record.visible();
        record.losses().forEach(run::add);
        record.points().forEach(run::add);
        record.epochs().forEach(run::add);
        run.checkpoint = record.weights();
        run.ending = record.ending();
        return run;
    }

    /** What is kept in a file. */
    public RunRecord record() {
        List<LossPoint> losses = new ArrayList<>();
        for (int i = 0; i < batchLoss.size(); i++) {
            losses.add(new LossPoint(batchLoss.x(i), batchLoss.y(i)));
        }
        List<LayerPoint> points = new ArrayList<>();
        for (int i = 0; !layers.isEmpty() && i < gradientNorms.get(0).size(); i++) {
            int at = i;
            points.add(new LayerPoint(gradientNorms.get(0).x(i), gradientNorms.stream().map(each -> each.y(at)).toList(),
                    updateRatios.stream().map(each -> each.y(at)).toList(), learningRate.y(at)));
        }
        return new RunRecord(name, colour, visible, started, settings, provenance, seed, layers, epochs,
                thinned(losses), thinned(points), ending, checkpoint);
    }

    /** Every so many points, so that a long run does not fill the file; the curve on the screen keeps them all. */
    private static <T> List<T> thinned(List<T> points) {
        int every = 1 + points.size() / MOST_POINTS;
        List<T> kept = new ArrayList<>();
        for (int i = 0; i < points.size(); i += every) {
            kept.add(points.get(i));
        }
        return kept;
    }

    public int number() {
        return number;
    }

    public int colour() {
        return colour;
    }

    public Task task() {
        return task;
    }

    /** Of its data; runs of older files may not know. */
    public Optional<Provenance> provenance() {
        return provenance;
    }

    public Map<String, String> settings() {
        return settings;
    }

    public List<String> layers() {
        return List.copyOf(layers);
    }

    public List<EpochRecord> epochs() {
        return epochs;
    }

    /** Loss of single batches over the epoch axis, thinned so that extremes stay. */
    public Series batchLoss() {
        return batchLoss;
    }

    /** One series for each of {@link #layers()}. */
    public List<Series> gradientNorms() {
        return gradientNorms;
    }

    public List<Series> updateRatios() {
        return updateRatios;
    }

    /** The rate of single steps over the epoch axis, at the places of the layers' series. */
    public Series learningRate() {
        return learningRate;
    }

    /** A layer is called otherwise from now on; one that is not in this run is let pass. */
    void renameLayer(String before, String now) {
        layers.replaceAll(each -> each.equals(before) ? now : each);
    }

    public String name() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public boolean visible() {
        return visible;
    }

    public void setVisible(boolean shown) {
        visible = shown;
    }

    /** The last weights of this run. */
    public Optional<Checkpoint> checkpoint() {
        return checkpoint;
    }

    void setCheckpoint(Checkpoint value) {
        checkpoint = Optional.of(value);
    }

    /** The window looks at this epoch of it; infinity for its end. */
    void lookAt(double epoch) {
        inView = epoch;
    }

    /** The value of one of its series where the window looks: at its end, unless somebody looks at its past. */
    public double seen(Series series) {
        return series.before(inView);
    }

    /** The last epoch that was over where the window looks. */
    public Optional<EpochRecord> seenEpoch() {
        for (int i = epochs.size() - 1; i >= 0; i--) {
            if (epochs.get(i).epoch() <= inView) {
                return Optional.of(epochs.get(i));
            }
        }
        return Optional.empty();
    }

    /** Where it came off another run; known as long as the project is open. */
    public Optional<Fork> fork() {
        return fork;
    }

    void setFork(Fork from) {
        fork = Optional.of(from);
    }

    /** How it came to its end; empty while it can go on. */
    public Optional<TrainingEvent.Ending> ending() {
        return ending;
    }

    void end(TrainingEvent.Ending how) {
        ending = Optional.of(how);
    }

    /** The epoch with the smallest validation loss (training loss without validation rows). */
    public Optional<EpochRecord> best() {
        EpochRecord best = null;
        for (EpochRecord epoch : epochs) {
            if (!Double.isNaN(compared(epoch)) && (best == null || compared(epoch) < compared(best))) {
                best = epoch;
            }
        }
        return Optional.ofNullable(best);
    }

    private static double compared(EpochRecord epoch) {
        return Double.isNaN(epoch.validationLoss()) ? epoch.trainingLoss() : epoch.validationLoss();
    }

    public void add(LossPoint point) {
        batchLoss.add(point.epoch(), point.loss());
    }

    public void add(LayerPoint point) {
        learningRate.add(point.epoch(), point.learningRate());
        for (int i = 0; i < layers.size() && i < point.gradientNorms().size(); i++) {
            gradientNorms.get(i).add(point.epoch(), point.gradientNorms().get(i));
            updateRatios.get(i).add(point.epoch(), point.updateRatios().get(i));
        }
    }

    public void add(EpochRecord epoch) {
        epochs.add(epoch);
    }
}
