package dev.gradus.ui.data.steps;

import dev.gradus.data.step.StepType;
import dev.gradus.ui.control.FindList;
import dev.gradus.ui.help.What;
import dev.gradus.ui.theme.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** All kinds of step by what they are for, each with a line about it. Type to find, arrows choose, Enter adds. */
final class StepChooser extends FindList<StepType<?>> {

    private static final double WIDTH = 320;
    private static final double MOST_HEIGHT = 420;

    StepChooser(Consumer<StepType<?>> choose, Runnable close) {
        super("step-chooser", StepTexts.TEXTS.get("add.prompt"), WIDTH, MOST_HEIGHT, choose, close);
        show();
    }

    @Override
    protected void find(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        for (StepPurpose purpose : StepPurpose.values()) {
            List<StepType<?>> fitting = purpose.types().stream().filter(type -> matches(type, purpose, wanted)).toList();
            if (!fitting.isEmpty()) {
                Label group = new Label(purpose.label());
                group.getStyleClass().addAll("caption", "step-group");
                heading(group);
                fitting.forEach(this::show);
            }
        }
    }

    @Override
    protected String nothing(String text) {
        return StepTexts.TEXTS.get("add.nothing", text);
    }

    private static boolean matches(StepType<?> type, StepPurpose purpose, String wanted) {
        return wanted.isEmpty() || (type.name() + "\n" + type.summary() + "\n" + Phrases.of(type.name()) + "\n"
                + Phrases.of(type.summary()) + "\n" + purpose.label()).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private void show(StepType<?> type) {
        Label name = new Label(Phrases.of(type.name()));
        name.getStyleClass().add("semi-bold");
        Label summary = new Label(Phrases.of(type.summary()));
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.getStyleClass().addAll("small", "muted");
        VBox row = new VBox(1, name, summary);
        row.setId("step-type-" + type.id());
        What.is(row, "step-" + type.id());
        row.getStyleClass().add("step-entry");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(name.getText() + ". " + summary.getText());
        entry(type, row, row.getAccessibleText());
    }
}
