package dev.gradus.ui.help;

import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepType;
import dev.gradus.nn.Activation;
import dev.gradus.nn.Described;
import dev.gradus.nn.Doc;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.loss.Losses;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Schedules;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.theme.Phrases;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of the catalogs as topics: what they say of themselves, with when to use them and usual values. */
public final class CatalogTopics {

    private final Texts words = Texts.of("catalog");
    private final Texts kinds = Texts.of("what");

    public Topic layer(LayerType<?> type) {
        return topic("layer", type.id(), type.name(), type.doc());
    }

    public Topic activation(Activation activation) {
        return topic("activation", activation.id(), activation.label(), activation.doc());
    }

    public Topic loss(Described<?> loss) {
        return topic("loss", loss.id(), loss.name(), loss.doc());
    }

    public Topic optimizer(Described<?> type) {
        return topic("optimizer", type.id(), type.name(), type.doc());
    }

    public Topic schedule(Described<?> type) {
        return topic("schedule", type.id(), type.name(), type.doc());
    }

    public Topic initializer(Initializer initializer) {
        return topic("initializer", initializer.id(), initializer.label(), new Doc(initializer.help(), "", ""));
    }

    /** @param owner id of the layer, optimiser, loss or schedule it belongs to; some settings mean something of their own there */
    public Topic setting(Hyper<?, ?> hyper, String owner) {
        String key = words.has("setting." + owner + "." + hyper.id() + ".when") ? owner + "." + hyper.id() : hyper.id();
        return topic("setting", key, hyper.label(), new Doc(hyper.help() + range(hyper), "", ""));
    }

    private String range(Hyper<?, ?> hyper) {
        if (hyper instanceof Hyper.IntHyper<?> whole) {
            return " " + kinds.get("range", plain(whole.min()), plain(whole.max()));
        }
        if (hyper instanceof Hyper.DoubleHyper<?> number) {
            return " " + kinds.get("range", plain(number.min()), plain(number.max()));
        }
        return "";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value)
                : String.valueOf(value).replace("E", "e");
    }

    /** What the option of a choice is, where it is an entry of a catalog itself. */
    public Optional<Topic> option(String setting, String id) {
        return switch (setting) {
            case "activation", "function" -> Activations.all().stream().filter(each -> each.id().equals(id)).findFirst()
                    .map(this::activation);
            case "optimizer" -> Optimizers.find(id).map(this::optimizer);
            case "schedule" -> Schedules.find(id).map(this::schedule);
            case "loss" -> Losses.all().stream().filter(each -> each.id().equals(id)).findFirst().map(this::loss);
            case "initializer" -> Stream.of(id).filter(each -> !each.equals(TrainingSetup.SUITING)
                    && !each.equals("automatic")).findFirst().map(Initializer::of).map(this::initializer);
            default -> Optional.empty();
        };
    }

    public Topic step(StepType<?> type) {
        return new Topic(Phrases.of(type.name()), kinds.get("kind.step"), Phrases.of(type.summary()),
                type.formula(), Phrases.of(type.when()), Phrases.of(type.typical()), "", Optional.empty());
    }

    public Optional<Topic> step(String id) {
        return StepCatalog.find(id).map(this::step);
    }

    public Optional<Topic> layer(String id) {
        return LayerCatalog.find(id).map(this::layer);
    }

    private Topic topic(String kind, String id, String title, Doc doc) {
        String key = kind + "." + id;
        return new Topic(title, kinds.get("kind." + kind), doc.summary(), doc.formula(), text(key + ".when"),
                text(key + ".typical"), doc.source(), Optional.empty());
    }

    private String text(String key) {
        return words.has(key) ? words.get(key) : "";
    }
}
