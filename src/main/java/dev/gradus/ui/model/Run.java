package dev.gradus.ui.model;

import dev.gradus.nn.Task;
import dev.gradus.train.Checkpoint;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.LayerPoint;
import dev.gradus.train.LossPoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One training run: its settings, its curves so far, its best epoch. Window thread only. */
public final class Run {

    private final int number;
    private final int colour;
    private final Task task;
    private final Map<String, String> settings;
    private final List<String> layers;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final Series batchLoss = new Series();
    private final List<Series> gradientNorms = new ArrayList<>();
    private final List<Series> updateRatios = new ArrayList<>();
    private String name;
    private boolean visible = true;
    private Optional<Checkpoint> checkpoint = Optional.empty();
    private Optional<String> ending = Optional.empty();

    /**
     * @param number   counted from 1 in its project
     * @param colour   index into the palette of runs
     * @param settings as the run table shows them, by label
     * @param layers   names of the learning layers, in computing order
     */
    public Run(int number, int colour, Task task, Map<String, String> settings, List<String> layers) {
        this.number = number;
        this.colour = colour;
        this.task = task;
        this.settings = new LinkedHashMap<>(settings);
        this.layers = List.copyOf(layers);
        this.name = "Run " + number;
        for (int i = 0; i < layers.size(); i++) {
            gradientNorms.add(new Series());
            updateRatios.add(new Series());
        }
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

    public Map<String, String> settings() {
        return settings;
    }

    public List<String> layers() {
        return layers;
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

    /** How it came to its end, in words; empty while it can go on. */
    public Optional<String> ending() {
        return ending;
    }

    public void end(String words) {
        ending = Optional.of(words);
    }

    /** The epoch with the smallest validation loss (training loss without validation rows). */
    public Optional<EpochRecord> best() {
        EpochRecord best = null;
        for (EpochRecord epoch : epochs) {
            if (best == null || compared(epoch) < compared(best)) {
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
        for (int i = 0; i < layers.size() && i < point.gradientNorms().size(); i++) {
            gradientNorms.get(i).add(point.epoch(), point.gradientNorms().get(i));
            updateRatios.get(i).add(point.epoch(), point.updateRatios().get(i));
        }
    }

    public void add(EpochRecord epoch) {
        epochs.add(epoch);
    }
}
