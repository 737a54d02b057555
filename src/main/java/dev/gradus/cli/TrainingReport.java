package dev.gradus.cli;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.graph.Network;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingEvent.Completed;
import dev.gradus.train.TrainingEvent.Ending;
import dev.gradus.train.TrainingEvent.NotFinite;
import dev.gradus.train.TrainingEvent.StoppedEarly;
import dev.gradus.train.TrainingPlan;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code gradus train} prints at the end: how it went, and how good the network is on each part of the data. */
record TrainingReport(TrainingPlan plan, PrintWriter out) {

    /** The figure of fewer rows hangs on single ones. */
    private static final int ROUGH = 500;

    /**
     * @param waited seconds that steps waited for their batches
     * @throws CommandFailure when the loss is no longer a number, in a sentence that says what to do
     */
    void print(TrainingEvent.Finished finished, List<EpochRecord> epochs, double waited) {
        if (finished.ending() instanceof NotFinite broken) {
            throw new CommandFailure("The loss is no longer a number: it broke in step " + broken.step() + " (epoch "
                    + broken.epoch() + "), first in " + broken.layer() + ", whose largest weight is "
                    + Quality.text(broken.largestWeight()) + ". Lower the learning rate tenfold (--set learningRate="
                    + plan.setup().live().learningRate() / 10 + "), clip gradients (--set clipNorm=1), or standardise the inputs.");
        }
        double seconds = epochs.isEmpty() ? 0 : epochs.get(epochs.size() - 1).seconds();
        out.println(sentence(finished.ending()) + String.format(Locale.ROOT, " %d steps, %.1f s; waited for data %.1f %% of it.",
                finished.checkpoint().step(), seconds, seconds > 0 ? Math.min(100, 100 * waited / seconds) : 0));
        Network network = Network.compile(plan.graph(), Signature.of(plan.data()));
        finished.checkpoint().loadInto(network);
        Map<Part, Quality> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Examples examples = plan.data().examples(part);
            if (examples.count() > 0) {
                Quality quality = Quality.of(network, plan.data().preparation(), examples);
                if (parts.isEmpty()) {
                    line("", quality.numbers().keySet().stream().toList());
                }
                parts.put(part, quality);
                line(name(part), quality.numbers().values().stream().map(Quality::text).toList());
            }
        }
        naive(parts);
        Quality judged = parts.getOrDefault(Part.TEST, parts.get(Part.VALIDATION));
        if (judged != null && judged.range().isPresent() && (int) judged.numbers().get("rows") < ROUGH) {
            out.println("On " + judged.numbers().get("rows") + " rows " + judged.numbers().keySet().stream()
                    .filter(List.of("accuracy", "r2")::contains).findFirst().orElseThrow() + " is rough: "
                    + String.format(Locale.ROOT, "%.3f to %.3f", judged.range().get().low(), judged.range().get().high())
                    + " (95 %). Steadier: the mean over several parts, --folds 5.");
        }
    }

    /** What a network for a series has to beat, under its own figures. */
    private void naive(Map<Part, Quality> parts) {
        parts.values().stream().flatMap(quality -> quality.naive().stream()).findFirst().ifPresent(first ->
                out.println("To beat, a forecast that " + first.words() + ":"));
        parts.forEach((part, quality) -> quality.naive().ifPresent(naive -> line(name(part), quality.numbers().keySet().stream()
                .map(own -> Quality.text(naive.numbers().getOrDefault(own, ""))).toList())));
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private String sentence(Ending ending) {
        return ending instanceof StoppedEarly early
                ? "Stopped early after epoch " + early.epoch() + ": validation had not improved for " + early.patience()
                        + " epochs, so the weights of epoch " + early.bestEpoch() + " are back."
                : "Trained " + plan.setup().live().epochs() + " epochs" + (ending instanceof Completed done && done.bestEpoch().isPresent()
                        ? "; the weights of epoch " + done.bestEpoch().get() + ", the best on validation, are back." : ".");
    }

    private void line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format("%-10s", name));
        cells.forEach(cell -> line.append(String.format(" %11s", cell)));
        out.println(line);
    }
}
