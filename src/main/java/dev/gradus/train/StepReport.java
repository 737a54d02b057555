package dev.gradus.train;

import dev.gradus.graph.Network;
import dev.gradus.graph.Network.Compiled;
import dev.gradus.nn.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what the next {@link TrainingEvent.Progress} will say. */
final class StepReport {

    private static final long RATE_NANOS = 400_000_000L;

    private final Network network;
    private final Steps steps;
    private final Stepper stepper;
    private final double[] before;
    private final PointThinner losses = new PointThinner();
    private final List<EpochRecord> epochs = new ArrayList<>();
    private Optional<LayerPoint> layers = Optional.empty();
    private long lastEvent;
    private long rateBegun = System.nanoTime();
    private long rateSamples;
    private double samplesPerSecond;
    private double rateWaited;
    private double waitingShare;

    StepReport(Network network, Steps steps) {
        this.network = network;
        this.steps = steps;
        this.stepper = steps.stepper();
        this.before = new double[network.values().length];
    }

    /** True when an event is due after the coming step. */
    boolean due(long everyNanos) {
        return System.nanoTime() - lastEvent >= everyNanos;
    }

    void before() {
        System.arraycopy(network.values(), 0, before, 0, before.length);
    }

    /** Compares with {@link #before}: |change| / |weights| of each layer. */
    void after(double epoch, double learningRate) {
        List<Double> norms = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double[] gradientNorms = stepper.gradientNorms();
        List<Compiled> learning = network.learningLayers();
        for (int i = 0; i < learning.size(); i++) {
            double change = 0;
            double size = 0;
            for (Parameter parameter : learning.get(i).parameters()) {
                for (int k = parameter.offset(); parameter.learned() && k < parameter.offset() + parameter.size(); k++) {
                    double moved = network.values()[k] - before[k];
                    change += moved * moved;
                    size += before[k] * before[k];
                }
            }
            norms.add(gradientNorms[i]);
            ratios.add(size == 0 ? Double.NaN : Math.sqrt(change / size));
        }
        layers = Optional.of(new LayerPoint(epoch, norms, ratios, learningRate));
    }

    void add(double epoch, double loss, int samples) {
        losses.add(epoch, loss);
        rateSamples += samples;
    }

    void add(EpochRecord epoch) {
        epochs.add(epoch);
    }

    /** After a pause the time gone by says nothing about speed. */
    void restartClock() {
        rateBegun = System.nanoTime();
        rateSamples = 0;
        rateWaited = steps.waited();
    }

    TrainingEvent.Progress drain(long step, int epoch, int batch, double learningRate) {
        lastEvent = System.nanoTime();
        if (lastEvent - rateBegun >= RATE_NANOS) {
            samplesPerSecond = rateSamples * 1e9 / (lastEvent - rateBegun);
            waitingShare = Math.max(0, Math.min(1, (steps.waited() - rateWaited) / (lastEvent - rateBegun)));
            rateBegun = lastEvent;
            rateSamples = 0;
            rateWaited = steps.waited();
        }
        TrainingEvent.Progress progress = new TrainingEvent.Progress(step, epoch, batch, losses.drain(), layers,
                List.copyOf(epochs), samplesPerSecond, learningRate,
                new DataWait(waitingShare, steps.waited() / 1e9, steps.readsAhead()));
        layers = Optional.empty();
        epochs.clear();
        return progress;
    }
}
