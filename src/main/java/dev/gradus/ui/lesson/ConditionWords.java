package dev.gradus.ui.lesson;

import dev.gradus.edit.lesson.Condition;
import dev.gradus.edit.lesson.Quantity;
import dev.gradus.edit.lesson.Range;
import dev.gradus.edit.lesson.Situation;
import dev.gradus.nn.LayerType;
import dev.gradus.nn.layer.LayerCatalog;
import dev.gradus.ui.theme.NumberText;
import dev.gradus.ui.theme.Texts;
import java.util.Optional;

/** What a condition asks, as a sentence, and how far it is. */
final class ConditionWords {

    private final Texts texts = Texts.of("lesson");

    /** What has to be so: "Validation accuracy: at least 95 %". */
    String wanted(Condition condition) {
        return condition.says().orElseGet(() -> usual(condition));
    }

    private String usual(Condition condition) {
        if (condition instanceof Condition.Measured each) {
            return texts.get("wants.measured", texts.get("quantity." + each.quantity().id()), range(each.range(), each.quantity()));
        }
        if (condition instanceof Condition.Neurons each) {
            return texts.get("wants.neurons", range(each.range()));
        }
        if (condition instanceof Condition.Layers each) {
            return texts.get("wants.layers", LayerCatalog.find(each.type()).map(LayerType::name).orElse(each.type()),
                    range(each.range()));
        }
        if (condition instanceof Condition.Gradient each) {
            return texts.get(each.share() ? "wants.gradientShare" : "wants.gradient", each.layer(), range(each.range()));
        }
        if (condition instanceof Condition.Epochs each) {
            return texts.get("wants.epochs", number(each.range().least()));
        }
        if (condition instanceof Condition.Steps each) {
            return texts.get("wants.steps", range(each.range()));
        }
        if (condition instanceof Condition.Runs each) {
            return texts.get("wants.runs", number(each.range().least()));
        }
        if (condition instanceof Condition.Setting each) {
            String label = Condition.Setting.hyper(each.id()).map(hyper -> hyper.label()).orElse(each.id());
            return texts.get("wants.setting", label, value(each.word(), each.range()));
        }
        if (condition instanceof Condition.LayerSetting each) {
            return texts.get(each.layer().isPresent() ? "wants.layerSetting" : each.every() ? "wants.everyLayer"
                    : "wants.someLayer", each.id(), value(each.word(), each.range()), each.layer().orElse(""));
        }
        if (condition instanceof Condition.Fired each) {
            return texts.get("wants.action", each.action());
        }
        if (condition instanceof Condition.Selected each) {
            return texts.get("wants.selected", each.layer());
        }
        return texts.get("wants.diverged");
    }

    /** "now 81.7 %"; empty where there is nothing to say. */
    Optional<String> now(Condition condition, Situation situation) {
        if (condition instanceof Condition.Measured each) {
            double value = each.quantity().of(situation);
            return Optional.of(Double.isNaN(value) ? texts.get("now.nothing") : texts.get("now", number(value, each.quantity())));
        }
        if (condition instanceof Condition.Neurons) {
            return Optional.of(texts.get("now", number(Condition.Neurons.count(situation))));
        }
        if (condition instanceof Condition.Gradient each) {
            double value = each.value(situation);
            return Optional.of(Double.isNaN(value) ? texts.get("now.nothing") : texts.get("now", number(value)));
        }
        if (condition instanceof Condition.Epochs) {
            return Optional.of(texts.get("now", number(situation.current().map(run -> run.epochs().size()).orElse(0))));
        }
        return Optional.empty();
    }

    private String value(Optional<String> word, Range range) {
        return word.orElseGet(() -> range(range));
    }

    private String range(Range range) {
        return range(range, Quantity.EPOCHS);
    }

    private String range(Range range, Quantity quantity) {
        boolean least = Double.isFinite(range.least());
        boolean most = Double.isFinite(range.most());
        return least && most && range.least() == range.most() ? number(range.least(), quantity)
                : least && most ? texts.get("range.between", number(range.least(), quantity), number(range.most(), quantity))
                : least ? texts.get("range.least", number(range.least(), quantity))
                : texts.get("range.most", number(range.most(), quantity));
    }

    private String number(double value, Quantity quantity) {
        return quantity.share() ? NumberText.percent(value) : number(value);
    }

    String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e6 ? NumberText.whole((long) value) : NumberText.three(value);
    }
}
