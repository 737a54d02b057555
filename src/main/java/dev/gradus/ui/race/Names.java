package dev.gradus.ui.race;

import dev.gradus.edit.Contender;
import dev.gradus.nn.Initializer;
import dev.gradus.nn.activation.Activations;
import dev.gradus.train.TrainingSetup;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Names that say in what contenders differ from each other. */
final class Names {

    private Names() {}

    static List<String> of(List<Contender> all, Texts texts) {
        List<Function<Contender, String>> parts = List.of(
                each -> each.other().map(Contender.Other::name).orElse(""),
                each -> each.setup().optimizer().type().name(),
                each -> each.setup().optimizer().equals(each.setup().optimizer().type().defaults()) ? ""
                        : texts.get("name.tuned"),
                each -> texts.get("name.rate", plain(each.setup().live().learningRate())),
                each -> texts.get("name.batch", NumberText.whole(each.setup().batchSize())),
                each -> each.activation().map(id -> Activations.of(id).label()).orElse(""),
                each -> initializer(each, texts),
                each -> texts.get("name.l2", plain(each.setup().live().regularisation().l2())));
        List<String> names = new ArrayList<>();
        for (Contender contender : all) {
            List<String> words = new ArrayList<>();
            for (Function<Contender, String> part : parts) {
                boolean differs = all.stream().map(part).distinct().count() > 1;
                if (differs && !part.apply(contender).isEmpty()) {
                    words.add(part.apply(contender));
                }
            }
            names.add(words.isEmpty() ? texts.get("name.same") : String.join(" · ", words));
        }
        return names;
    }

    /** Without zeros at the end: rate 0.01 and not 0.0100. */
    static String plain(double value) {
        String three = NumberText.three(value);
        return three.matches("[^e]*[.,]\\d+") ? three.replaceAll("[.,]?0+$", "") : three;
    }

    private static String initializer(Contender contender, Texts texts) {
        String id = contender.setup().initializer();
        return id.equals(TrainingSetup.SUITING) ? texts.get("initializer.suiting") : Initializer.of(id).label();
    }
}
