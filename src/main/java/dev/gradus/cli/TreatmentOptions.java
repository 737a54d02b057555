package dev.gradus.cli;

import dev.gradus.data.Balance;
import dev.gradus.data.Content;
import dev.gradus.data.DataSetup;
import dev.gradus.data.PreparedData;
import dev.gradus.data.Task;
import dev.gradus.data.augment.Augment;
import dev.gradus.data.augment.AugmentCatalog;
import dev.gradus.data.augment.AugmentPlan;
import dev.gradus.data.augment.Fill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** The options of {@code gradus new} that say what is done to training examples alone. */
final class TreatmentOptions {

    private enum Way { weights, over, under }

    /** What the catalog has, for the help. */
    static final class Names extends ArrayList<String> {
        Names() {
            AugmentCatalog.all().forEach(type -> add(type.id()));
        }
    }

    @Option(names = "--augment", split = ",", paramLabel = "NAME[:SETTING=VALUE...]", completionCandidates = Names.class,
            description = "Vary training examples anew in each epoch, such as rotate:degrees=10,shift. One of ${COMPLETION-CANDIDATES}, "
                    + "as they fit images, sequences or tables. A wrong setting lists those there are.")
    private List<String> augmentations = List.of();

    @Option(names = "--augment-fill", paramLabel = "edge|zero",
            description = "What comes in from beyond the border of an image that is moved. Default: edge.")
    private Optional<Fill> fill = Optional.empty();

    @Option(names = "--balance", split = ",", paramLabel = "weights|over|under",
            description = "Make up for classes of different size: weights in the loss, smaller classes drawn over again, or larger "
                    + "ones drawn under their number.")
    private List<Way> ways = List.of();

    boolean given() {
        return !augmentations.isEmpty() || fill.isPresent() || !ways.isEmpty();
    }

    /** @return a complaint, or nothing */
    Optional<String> misuse() {
        return ways.contains(Way.over) && ways.contains(Way.under)
                ? Optional.of("Expected over or under with --balance, but got both.")
                : fill.isPresent() && augmentations.isEmpty() ? Optional.of("--augment-fill goes with --augment.") : Optional.empty();
    }

    DataSetup applied(DataSetup setup) {
        AugmentPlan plan = AugmentPlan.NONE.withFill(fill.orElse(AugmentPlan.NONE.fill()));
        try {
            for (String words : augmentations) {
                plan = plan.with(augment(words));
            }
        } catch (IllegalArgumentException unknown) {
            throw new CommandFailure(unknown.getMessage(), unknown);
        }
        Balance balance = Balance.NONE;
        for (Way way : ways) {
            balance = way == Way.weights ? balance.withWeighing(Balance.Weighing.BALANCED)
                    : balance.withSampling(way == Way.over ? Balance.Sampling.OVER : Balance.Sampling.UNDER);
        }
        return setup.withAugmentation(plan).withBalance(balance);
    }

    /** Without classes there is nothing to balance. */
    void check(PreparedData data, Content content) {
        if (!ways.isEmpty() && data.task() == Task.REGRESSION) {
            throw new CommandFailure("--balance goes with classes; " + String.join(", ", data.targetNames()) + " of "
                    + content.name() + " is predicted as a number.");
        }
        if ((ways.contains(Way.over) || ways.contains(Way.under)) && data.task() == Task.MULTI_LABEL) {
            throw new CommandFailure("--balance over and under go with one target of classes; there are "
                    + data.targetNames().size() + " labels. Use --balance weights.");
        }
    }

    private static Augment augment(String words) {
        String[] parts = words.split(":");
        Map<String, Double> values = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            try {
                values.put(parts[i].substring(0, Math.max(0, equals)), Double.parseDouble(parts[i].substring(equals + 1)));
            } catch (NumberFormatException noNumber) {
                throw new CommandFailure("--augment takes NAME:SETTING=VALUE, such as rotate:degrees=10, but got '" + words + "'.");
            }
        }
        return new Augment(parts[0], values);
    }
}
