package dev.gradus.ui.data;

import dev.gradus.data.DataSetup;
import dev.gradus.data.profile.Answer;
import dev.gradus.data.profile.Warning;
import dev.gradus.ui.theme.Icons;
import dev.gradus.ui.theme.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Warnings as lines with a button: what is serious first, and all columns that are left out already in one line. */
record WarningWords(DataBench bench) {

    /** Answers that only settle the matter. */
    private static final List<String> SETTLING = List.of("keep", "all-right");

    /** @param each true for a line of its own for each column that is left out */
    List<RemarkList.Remark> remarks(List<Warning> warnings, boolean each) {
        List<RemarkList.Remark> remarks = new ArrayList<>();
        List<Warning> done = warnings.stream().filter(one -> one.weight() == Warning.Weight.DONE).toList();
        boolean together = done.size() > 1 && !each;
        warnings.stream().filter(one -> !together || one.weight() != Warning.Weight.DONE)
                .forEach(one -> remarks.add(new RemarkList.Remark(Phrases.of(one.sentence()), buttons(one))));
        if (together) {
            remarks.add(leftOut(done));
        }
        return remarks;
    }

    private RemarkList.Remark leftOut(List<Warning> done) {
        String names = done.stream().flatMap(one -> one.columns().stream()).collect(Collectors.joining(", "));
        Button use = button(DataTexts.TEXTS.get("remarks.use-all"), "warning-use-all", all(done, false));
        return new RemarkList.Remark(DataTexts.TEXTS.get("remarks.left-out", names), List.of(use, close(all(done, true))));
    }

    /** The first answers of several warnings, or those that settle them. */
    private static UnaryOperator<DataSetup> all(List<Warning> warnings, boolean settling) {
        return setup -> {
            DataSetup now = setup;
            for (Warning warning : warnings) {
                List<Answer> answers = warning.answers().stream()
                        .filter(answer -> SETTLING.contains(answer.id()) == settling).toList();
                now = answers.isEmpty() ? now : answers.get(0).edit().apply(now);
            }
            return now;
        };
    }

    private List<Button> buttons(Warning warning) {
        List<Button> buttons = new ArrayList<>();
        for (Answer answer : warning.answers()) {
            buttons.add(SETTLING.contains(answer.id()) && warning.answers().size() > 1 ? close(answer.edit())
                    : button(Phrases.of(answer.name()), "warning-" + answer.id() + "-" + warning.id(), answer.edit()));
        }
        return buttons;
    }

    private Button button(String words, String id, UnaryOperator<DataSetup> edit) {
        Button button = new Button(words);
        button.setMnemonicParsing(false);
        button.setId(id);
        button.getStyleClass().add("small-button");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> answer(edit));
        return button;
    }

    /** All right as it is. */
    private Button close(UnaryOperator<DataSetup> edit) {
        Button button = new Button("", Icons.of(MaterialDesignC.CLOSE, 16));
        button.getStyleClass().addAll("icon-button", "warning-settle");
        button.setAccessibleText(DataTexts.TEXTS.get("remarks.settle"));
        button.setTooltip(new Tooltip(DataTexts.TEXTS.get("remarks.settle.tip")));
        button.setOnAction(event -> answer(edit));
        return button;
    }

    private void answer(UnaryOperator<DataSetup> edit) {
        bench.change(DataTexts.TEXTS.get("edit.answer"), edit, true);
    }
}
