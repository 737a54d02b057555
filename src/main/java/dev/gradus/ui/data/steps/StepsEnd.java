package dev.gradus.ui.data.steps;

import dev.gradus.data.step.FittedChain;
import dev.gradus.data.step.OneHot;
import dev.gradus.data.step.StepReport;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/** What the network gets in the end: "Input gets 10 features: 5 numbers, 5 one-hot". Its names on hover. */
final class StepsEnd extends HBox {

    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
    private static final int MOST_NAMED = 60;

    private final Label words = new Label();

    StepsEnd() {
        super(8);
        setId("steps-end");
        getStyleClass().add("steps-end");
        setAlignment(Pos.TOP_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(MaterialDesignL.LOCATION_ENTER, 18, "muted"), words);
    }

    void show(Optional<FittedChain> chain, String trouble) {
        boolean wrong = !trouble.isEmpty() || chain.flatMap(FittedChain::problem).isPresent();
        pseudoClassStateChanged(PROBLEM, wrong);
        words.setText(!trouble.isEmpty() ? Phrases.of(trouble) : chain.flatMap(FittedChain::problem).map(Phrases::of)
                .orElseGet(() -> chain.map(StepsEnd::counted).orElse(StepTexts.TEXTS.get("working"))));
        words.setTooltip(wrong || chain.isEmpty() ? null : new Tooltip(named(chain.get().inputs())));
        words.getTooltip();
    }

    private static String counted(FittedChain chain) {
        Set<String> made = new HashSet<>();
        for (StepReport report : chain.reports()) {
            if (report.step().treatment() instanceof OneHot) {
                made.addAll(report.columnsOut());
                report.columnsIn().forEach(made::remove);
            }
        }
        made.retainAll(chain.inputs());
        int all = chain.inputs().size();
        return made.isEmpty() ? StepTexts.TEXTS.get("end.numbers", all) : StepTexts.TEXTS.get("end", all, all - made.size(), made.size());
    }

    private static String named(List<String> names) {
        return names.size() <= MOST_NAMED ? String.join(", ", names)
                : StepTexts.TEXTS.get("end.names", String.join(", ", names.subList(0, MOST_NAMED)), names.size() - MOST_NAMED);
    }
}
