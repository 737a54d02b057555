package dev.gradus.cli;

import dev.gradus.data.Examples;
import dev.gradus.data.Part;
import dev.gradus.graph.Network;
import dev.gradus.train.EpochRecord;
import dev.gradus.train.Signature;
import dev.gradus.train.TrainingEvent;
import dev.gradus.train.TrainingEvent.Ending;
import dev.gradus.train.TrainingEvent.NotFinite;
import dev.gradus.train.TrainingEvent.StoppedEarly;
import dev.gradus.train.TrainingPlan;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What {@code gradus train} prints at the end: how it went, and how good the network is on each part of the data. */
record TrainingReport(TrainingPlan plan, PrintWriter out) {

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
        boolean headed = false;
        for (Part part : Part.values()) {
            Examples examples = plan.data().examples(part);
            if (examples.count() > 0) {
                Quality quality = Quality.of(network, plan.data().preparation(), examples);
                if (!headed) {
                    line("", quality.numbers().keySet().stream().toList());
                    headed = true;
                }
                line(part.name().toLowerCase(Locale.ROOT), quality.numbers().values().stream().map(Quality::text).toList());
            }
        }
    }

    private String sentence(Ending ending) {
        return ending instanceof StoppedEarly early
                ? "Stopped early after epoch " + early.epoch() + ": validation had not improved for " + early.patience()
                        + " epochs, so the weights of epoch " + early.bestEpoch() + " are back."
                : "Trained " + plan.setup().live().epochs() + " epochs.";
    }

    private void line(String name, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format("%-10s", name));
        cells.forEach(cell -> line.append(String.format(" %11s", cell)));
        out.println(line);
    }
}
