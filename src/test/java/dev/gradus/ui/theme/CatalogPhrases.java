package dev.gradus.ui.theme;

import dev.gradus.data.SampleCatalog;
import dev.gradus.data.SourceCatalog;
import dev.gradus.data.SourceSetting;
import dev.gradus.data.SourceType;
import dev.gradus.data.augment.AugmentCatalog;
import dev.gradus.data.generate.Generator;
import dev.gradus.data.generate.GeneratorCatalog;
import dev.gradus.data.step.StepCatalog;
import dev.gradus.data.step.StepType;
import dev.gradus.edit.BlockTemplate;
import dev.gradus.edit.ReadyBlocks;
import dev.gradus.edit.SampleProjects;
import dev.gradus.nn.Described;
import dev.gradus.nn.Hyper;
import dev.gradus.nn.Hyper.ChoiceHyper;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.Task;
import dev.gradus.nn.activation.Activations;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.nn.loss.Losses;
import dev.gradus.nn.optimizer.Optimizers;
import dev.gradus.nn.schedule.Schedules;
import dev.gradus.train.TrainingHypers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every English sentence and word of the catalogs that a window shows. Names of the field stay English. */
final class CatalogPhrases {

    private final Set<String> all = new TreeSet<>();

    private CatalogPhrases() {}

    static Set<String> all() {
        CatalogPhrases phrases = new CatalogPhrases();
        LayerCatalog.all().forEach(phrases::described);
        for (LayerType.Category category : LayerType.Category.values()) {
            phrases.add(category.label());
        }
        Activations.all().forEach(each -> phrases.add(each.doc().summary()));
        Losses.all().forEach(phrases::described);
        Optimizers.all().forEach(phrases::described);
        Schedules.all().forEach(phrases::described);
        phrases.hypers(TrainingHypers.all());
        for (Task task : Task.values()) {
            phrases.add(task.label());
        }
        SampleProjects.all().forEach(sample -> {
            phrases.add(sample.name());
            phrases.add(sample.blurb());
            phrases.add(sample.taskLine());
        });
        for (BlockTemplate block : ReadyBlocks.all()) {
            phrases.add(block.name());
            phrases.add(block.help());
        }
        for (Generator each : GeneratorCatalog.all()) {
            phrases.add(each.name());
            phrases.add(each.description());
        }
        SourceCatalog.all().forEach(phrases::source);
        SampleCatalog.all().forEach(each -> {
            phrases.add(each.name());
            phrases.add(each.description());
        });
        AugmentCatalog.all().forEach(each -> {
            phrases.add(each.name());
            phrases.add(each.summary());
            phrases.add(each.when());
            phrases.add(each.typical());
            each.settings().forEach(setting -> {
                phrases.add(setting.name());
                phrases.add(setting.help());
            });
        });
        StepCatalog.all().forEach(phrases::step);
        return phrases.all;
    }

    private void source(SourceType<?> type) {
        for (SourceSetting<?, ?> setting : type.settings()) {
            add(setting.label());
            add(setting.help());
            if (setting instanceof SourceSetting.Choice<?, ?> choice && !choice.label().isEmpty()) {
                words(choice);
            }
        }
    }

    private <E extends Enum<E>> void words(SourceSetting.Choice<?, E> choice) {
        for (E value : choice.type().getEnumConstants()) {
            add(choice.names().apply(value));
        }
    }

    /** Labels of settings are words a step shares with others; names such as Min-max are those of the field. */
    private void step(StepType<?> type) {
        add(type.summary());
        add(type.when());
        add(type.typical());
        type.settings().forEach(setting -> add(setting.help()));
    }

    private void described(Described<?> each) {
        add(each.doc().summary());
        hypers(each.hypers());
    }

    private void hypers(List<? extends Hyper<?, ?>> hypers) {
        for (Hyper<?, ?> hyper : hypers) {
            add(hyper.label());
            add(hyper.help());
            if (hyper instanceof ChoiceHyper<?> choice) {
                choice.options().forEach(option -> add(option.help()));
            }
        }
    }

    private void add(String english) {
        if (!english.isBlank()) {
            all.add(english);
        }
    }
}
