package dev.gradus.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.data.step.StepCatalog;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.loss.Losses;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Schedules;
import dev.gradus.train.TrainingHypers;
import dev.gradus.ui.help.CatalogTopics;
import dev.gradus.ui.help.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever stands in a catalog says when to use it and what is usual: a new entry without is found here. */
class CatalogHelpTest {

    private final CatalogTopics topics = new CatalogTopics();
    private final Set<String> poor = new TreeSet<>();

    private void look(String id, Topic topic) {
        if (topic.summary().length() < 8 || topic.when().length() < 10 || topic.typical().isBlank()) {
            poor.add(id);
        }
    }

    private void settings(String owner, List<? extends Hyper<?, ?>> hypers) {
        hypers.forEach(hyper -> look(owner + "." + hyper.id(), topics.setting(hyper, owner)));
    }

    @Test
    void everyEntryOfACatalogSaysWhenToUseItAndWhatIsUsual() {
        List<String> entries = new ArrayList<>();
        LayerCatalog.all().forEach(each -> {
            entries.add(each.id());
            look("layer " + each.id(), topics.layer(each));
            settings(each.id(), each.hypers());
        });
        Activations.all().forEach(each -> look("activation " + each.id(), topics.activation(each)));
        Losses.all().forEach(each -> {
            look("loss " + each.id(), topics.loss(each));
            settings(each.id(), each.hypers());
        });
        Optimizers.all().forEach(each -> {
            look("optimizer " + each.id(), topics.optimizer(each));
            settings(each.id(), each.hypers());
        });
        Schedules.all().forEach(each -> {
            look("schedule " + each.id(), topics.schedule(each));
            settings(each.id(), each.hypers());
        });
        Initializer.forWeights().forEach(each -> look("initializer " + each.id(), topics.initializer(each)));
        StepCatalog.all().forEach(each -> look("step " + each.id(), topics.step(each)));
        settings("training", TrainingHypers.all());
        assertEquals(Set.of(), poor, "without “when to use it” or “usual values” in catalog.properties");
        assertEquals(LayerCatalog.all().size(), entries.size());
    }
}
